/// Identifiers that come out the same each time the same thing is sent, and nowhere else: version 5 UUIDs (RFC 9562, 5.5).
enum StableID {
    /// The UUID of `name`, lower case.
    static func uuid(_ name: String) -> String {
        var bytes = Array(SHA1.digest(namespace + Array(name.utf8)).prefix(16))
        bytes[6] = bytes[6] & 0x0F | 0x50
        bytes[8] = bytes[8] & 0x3F | 0x80
        let digits = bytes.map { byte in
            let hex = String(byte, radix: 16)
            return hex.count == 1 ? "0" + hex : hex
        }.joined()
        var groups: [Substring] = []
        var rest = digits[...]
        for length in [8, 4, 4, 4, 12] {
            groups.append(rest.prefix(length))
            rest = rest.dropFirst(length)
        }
        return groups.joined(separator: "-")
    }

    /// The UUID of a part of a referral. The original's hash is in it because numbers of referrals repeat from house to house.
    static func uuid(of part: String, in referral: ExchangeReferral) -> String {
        uuid(referral.sha256 + "/" + referral.id + "/" + part)
    }

    /// The namespace of all identifiers of this program: 2f6f8c1e-6b1d-5f0e-9a53-52454645524c.
    private static let namespace: [UInt8] = [
        0x2F, 0x6F, 0x8C, 0x1E, 0x6B, 0x1D, 0x5F, 0x0E, 0x9A, 0x53, 0x52, 0x45, 0x46, 0x45, 0x52, 0x4C,
    ]
}
