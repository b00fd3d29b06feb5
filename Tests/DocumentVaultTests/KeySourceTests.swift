import DocumentVault
import Foundation
import TestSupport
import Testing

@Suite struct KeySourceTests {
    private func withFolder(_ body: (String) throws -> Void) throws {
        let folder = try TestCluster.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try body(folder)
    }

    @Test func aKeyIsKnownByItsIDAndItsToken() throws {
        let key = MasterKey()
        let same = try #require(MasterKey(key.text))
        #expect(same == key)
        #expect(same.id == key.id)
        #expect(key.id.count == 16)
        #expect(!key.text.contains(key.id))
        #expect(same.made(try key.token()))
        #expect(!MasterKey().made(try key.token()))
        #expect(MasterKey("c2hvcnQ=") == nil)
    }

    @Test func theRingTakesLinesWordsAndComments() throws {
        let keys = [MasterKey(), MasterKey(), MasterKey()]
        let text = "# old\n\(keys[0].text) , \(keys[1].text)\n\n\(keys[2].text) # new\n\(keys[0].text)\n"
        let ring = try KeyRing(text: text, source: "x")
        #expect(ring.keys == keys)
        #expect(ring[keys[1].id] == keys[1])
        #expect(ring[MasterKey().id] == nil)
        #expect(throws: VaultError.malformedSource("x", line: 2)) { try KeyRing(text: keys[0].text + "\nsecret\n", source: "x") }
    }

    @Test func anErrorNeverHoldsTheKey() throws {
        let text = MasterKey().text.dropLast(4)
        let error = #expect(throws: VaultError.self) { try KeyRing(text: String(text), source: "x") }
        #expect(error.map { !"\($0)".contains(text.prefix(8)) } == true)
    }

    @Test func theFileIsMadeOnceForItsOwnerAndGrows() throws {
        try withFolder { folder in
            let path = folder + "/keys/master.key"
            let source = KeySource.file(path, mayBeMade: true)
            #expect(try source.load().isEmpty)
            try KeyFile.make(path)
            let first = try source.load()
            #expect(first.keys.count == 1)
            try KeyFile.make(path)
            #expect(try source.load() == first)
            #expect(!KeyFile.isOpenToOthers(path))
            let next = MasterKey()
            try KeyFile.add(next, to: path)
            #expect(try source.load().keys == first.keys + [next])
            #expect(!KeyFile.isOpenToOthers(path))
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/keys") == ["master.key"])
            chmod(path, 0o640)
            #expect(KeyFile.isOpenToOthers(path))
        }
    }

    @Test func aPlaceInMemoryIsToldApart() throws {
        let text = try String(contentsOfFile: "/proc/self/mounts", encoding: .utf8)
        let mounts = text.split(separator: "\n").map { $0.split(separator: " ") }
        let memory = try #require(mounts.last { $0[2] == "tmpfs" }, "every machine has one, as /dev/shm")
        #expect(KeyFile.wouldLieInMemory(memory[1] + "/none/master.key"))
        let root = try #require(mounts.last { $0[1] == "/" })
        #expect(KeyFile.wouldLieInMemory("/none/master.key") == (root[2] == "tmpfs"))
    }

    @Test func aFileThatWasNamedMustBeThere() throws {
        try withFolder { folder in
            let error = #expect(throws: VaultError.self) { try KeySource.file(folder + "/none", mayBeMade: false).load() }
            #expect(error == .unreadableSource(folder + "/none", "there is no such file"))
        }
    }

    @Test func aCommandGivesItsOutput() throws {
        let key = MasterKey()
        #expect(try KeySource.command("echo \(key.text)").load().keys == [key])
        #expect(throws: VaultError.self) { try KeySource.command("echo \(key.text); exit 3").load() }
        #expect(throws: VaultError.self) { try KeySource.command("true").load() }
    }
}
