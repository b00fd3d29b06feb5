import Foundation
import Glibc
import Testing

@testable import IntakeService

@Suite("What lies in an inbox")
struct InboxListingTests {
    @Test("Regular files are found with their site; links, pipes and sockets are left alone; unfinished names do not count")
    func kinds() throws {
        let scratch = try Scratch()
        try scratch.write([1], to: "a.pdf")
        try scratch.write([2], to: "north/deep/b.tif")
        try scratch.write([3], to: ".hidden.pdf")
        try scratch.write([4], to: "c.pdf.tmp")
        try scratch.write([5], to: ".folder/d.pdf")
        symlink("/etc/passwd", scratch.path + "/link.pdf")
        symlink("/etc", scratch.path + "/folderlink")
        mkfifo(scratch.path + "/pipe.pdf", 0o600)
        try listen(at: scratch.path + "/s")

        let listing = try InboxListing.of(Folder(path: scratch.path))

        #expect(Set(listing.files.map(\.path.name.shown)) == ["a.pdf", "b.tif"])
        #expect(listing.files.first { $0.path.name == FileName("b.tif") }?.path.site == "north")
        #expect(listing.files.first { $0.path.name == FileName("a.pdf") }?.path.site == nil)
        let left = Dictionary(uniqueKeysWithValues: listing.leftAlone.map { ($0.key.name.shown, $0.value) })
        #expect(left == ["link.pdf": .link, "folderlink": .link, "pipe.pdf": .notAFile, "s": .notAFile])
    }

    @Test("A sidecar goes with the file of its name, and is none without it")
    func sidecars() throws {
        let scratch = try Scratch()
        try scratch.write([1], to: "a.pdf")
        try scratch.write([2], to: "a.xml")
        try scratch.write([3], to: "b.json")
        let listing = try InboxListing.of(Folder(path: scratch.path))
        #expect(Set(listing.files.filter(\.isSidecar).map(\.path.name.shown)) == ["a.xml"])
        #expect(listing.files.count == 3)
    }

    @Test("A name of any bytes is found under its bytes")
    func anyBytes() throws {
        let scratch = try Scratch()
        let name = FileName([0x61, 0xFF, 0xFE, 0x0A, 0x2E, 0x70, 0x64, 0x66])
        let folder = try Folder(path: scratch.path)
        let descriptor = name.withCString { openat(folder.descriptor, $0, O_CREAT | O_WRONLY, 0o600) }
        try #require(descriptor >= 0)
        close(descriptor)
        #expect(try InboxListing.of(folder).files.map(\.path.name) == [name])
    }

    private func listen(at path: String) throws {
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(path.utf8) + [0]) }
        let code = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) }
        }
        try #require(code == 0)
    }
}
