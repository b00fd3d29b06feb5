import DocumentVault
import Testing

@Suite struct DocumentKeyTests {
    private let file = Array("%PDF-1.4 Ada Okafor".utf8)
    private let master = MasterKey()

    @Test func whatIsSealedOpensAgain() throws {
        let (key, hash, sealed) = try DocumentKey.sealing(file)
        #expect(sealed.count == file.count + 29)
        #expect(try key.open(sealed, as: .original) == file)
        let stored = try key.wrapped(by: master)
        let again = try DocumentKey(unwrapping: stored, of: hash, with: master)
        #expect(try again.open(sealed, as: .original) == file)
        #expect(again.seal == DocumentHash(of: sealed))
        let page = try key.seal(Array("text".utf8), as: .page(2))
        #expect(try again.open(page, as: .page(2)) == Array("text".utf8))
        #expect(try again.open(key.seal([], as: .pairs), as: .pairs) == [])
    }

    @Test func nothingOfTheFileShows() throws {
        let (key, hash, sealed) = try DocumentKey.sealing(file)
        let texts = [sealed, try key.wrapped(by: master), try key.seal(file, as: .pairs)].map { String(decoding: $0, as: UTF8.self) }
        #expect(texts.allSatisfy { !$0.contains("Okafor") && !$0.contains("PDF") })
        #expect(hash.text.count == 64)
        #expect(try DocumentKey.sealing(file).sealed != sealed, "the same file twice must not look the same")
    }

    @Test func aPartCannotStandInForAnother() throws {
        let (key, _, _) = try DocumentKey.sealing(file)
        let page = try key.seal(file, as: .page(1))
        let others: [DocumentPart] = [.original, .page(2), .pairs, .letter("1"), .reply(1)]
        for part in others {
            #expect(throws: VaultError.notAuthentic) { try key.open(page, as: part) }
        }
        let letter = try key.seal(file, as: .letter("ABC"))
        #expect(throws: VaultError.notAuthentic) { try key.open(letter, as: .letter("ABD")) }
    }

    @Test func aDocumentCannotStandInForAnother() throws {
        let (key, _, sealed) = try DocumentKey.sealing(file)
        let (other, otherHash, _) = try DocumentKey.sealing(Array("another".utf8))
        #expect(throws: VaultError.notAuthentic) { try other.open(sealed, as: .original) }
        let wrapped = try key.wrapped(by: master)
        #expect(throws: VaultError.notAuthentic) { try DocumentKey(unwrapping: wrapped, of: otherHash, with: master) }
    }

    @Test func everyFlippedBitIsFound() throws {
        let (key, hash, sealed) = try DocumentKey.sealing(file)
        for place in sealed.indices {
            for bit in 0..<8 {
                var changed = sealed
                changed[place] ^= 1 << bit
                #expect(throws: VaultError.self) { try key.open(changed, as: .original) }
            }
        }
        let wrapped = try key.wrapped(by: master)
        for place in wrapped.indices {
            var changed = wrapped
            changed[place] ^= 1
            #expect(throws: VaultError.self) { try DocumentKey(unwrapping: changed, of: hash, with: master) }
        }
        for count in 0..<sealed.count {
            #expect(throws: VaultError.self) { try key.open(Array(sealed.prefix(count)), as: .original) }
        }
    }

    @Test func anotherMasterKeyDoesNotOpen() throws {
        let (key, hash, _) = try DocumentKey.sealing(file)
        let wrapped = try key.wrapped(by: master)
        #expect(throws: VaultError.notAuthentic) { try DocumentKey(unwrapping: wrapped, of: hash, with: MasterKey()) }
    }

    @Test func aNewerFormIsToldApart() throws {
        let (key, _, sealed) = try DocumentKey.sealing(file)
        #expect(throws: VaultError.unknownVersion(2)) { try key.open([2] + sealed.dropFirst(), as: .original) }
    }

    /// Sealed by another implementation of AES-256-GCM and HKDF (Python's `cryptography` and `hmac`), nonce 64 to 6f: the stored form is
    /// the standards' and may not change with the library.
    @Test func whatAnotherProgramSealedOpens() throws {
        let key = try #require(MasterKey(bytes: Array(0..<32)))
        #expect(key.id == "a21522e35e113ce4")
        let token = "016465666768696a6b6c6d6e6f1a7eb8030b9b37f2770c2b89b1008c79e1049261a6a5d00be57af1184a96"
        let bytes = stride(from: 0, to: token.count, by: 2).compactMap { UInt8(token.dropFirst($0).prefix(2), radix: 16) }
        #expect(key.made(bytes))
        #expect(!key.made(bytes.dropLast() + [0x97]))
    }

    /// `printf 'fax 1' | sha256sum`
    @Test func theHashIsSHA256() {
        #expect(DocumentHash(of: Array("fax 1".utf8)).text == "966be194cd28554f703cf7f0a0d7a3acac675cac7ad6b13e8e423dce11b27e26")
    }
}
