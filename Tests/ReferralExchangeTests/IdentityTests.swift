import Testing

@testable import ReferralExchange

@Suite struct IdentityTests {
    /// Examples of FIPS 180-4, and lengths around a block's end.
    @Test(arguments: [
        ("", "da39a3ee5e6b4b0d3255bfef95601890afd80709"), ("abc", "a9993e364706816aba3e25717850c26c9cd0d89d"),
        ("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "84983e441c3bd26ebaae4aa1f95129e5e54670f1"),
        (String(repeating: "a", count: 55), "c1c8bbdc22796e28c0e15163d20899b65621d65a"),
        (String(repeating: "a", count: 64), "0098ba824b5c16427bd7a1122a5a442a25ec644d"),
    ])
    func sha1(_ text: String, _ digest: String) {
        let hex = SHA1.digest(Array(text.utf8)).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        #expect(hex == digest)
    }

    @Test func uuidsAreOfVersionFive() {
        let uuid = Array(StableID.uuid("anything"))
        #expect(uuid.count == 36)
        #expect(uuid[14] == "5")
        #expect("89ab".contains(uuid[19]))
    }

    @Test(arguments: [
        ("Thomas M. Norman, FNP-C", "Norman", ["Thomas", "M."], ["FNP-C"]),
        ("Norman, Thomas M., MD", "Norman", ["Thomas", "M."], ["MD"]), ("Dr. Ana Lee", "Lee", ["Ana"], []),
        ("Spencer R. Larson MD PhD", "Larson", ["Spencer", "R."], ["MD", "PhD"]), ("de la Cruz, Ana", "de la Cruz", ["Ana"], []),
        ("Norman", "Norman", [], []),
    ])
    func personNames(_ text: String, _ family: String, _ given: [String], _ suffix: [String]) {
        let name = PersonName(text)
        #expect(name.family == family)
        #expect(name.given == given)
        #expect(name.suffix == suffix)
        #expect(name.text == text)
    }
}
