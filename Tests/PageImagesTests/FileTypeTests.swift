import PageImages
import Testing

@Suite struct FileTypeTests {
    @Test(arguments: [
        ("%PDF-1.4\n", FileType.pdf), ("\u{1B}%-12345X@PJL\n%PDF-1.7", .pdf), ("II*\0", .tiff), ("MM\0*", .tiff),
        ("\u{89}PNG\r\n\u{1A}\n", .png),
    ])
    func typesAreKnownByContent(head: String, type: FileType) {
        #expect(FileType(of: head.unicodeScalars.map { UInt8($0.value) } + [0, 0, 0, 0]) == type)
    }

    @Test(arguments: ["", "%PD", "hello, this is a letter", "GIF89a", "PK\u{3}\u{4}"])
    func othersAreNot(head: String) {
        #expect(FileType(of: head.unicodeScalars.map { UInt8($0.value) }) == nil)
    }

    @Test func hashesFollowFIPS180() {
        #expect(ContentHash.sha256(Array("abc".utf8)) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(ContentHash.sha256([]) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    }
}
