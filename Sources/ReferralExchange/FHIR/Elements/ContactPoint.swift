/// FHIR R4 `ContactPoint`.
struct ContactPoint: Encodable, Hashable {
    var system: String
    var value: String
    var use: String?
    /// 1 is the preferred one.
    var rank: Int?

    static func phone(_ number: String, use: String? = nil, rank: Int? = nil) -> ContactPoint {
        ContactPoint(system: "phone", value: dialable(number), use: use, rank: rank)
    }

    static func fax(_ number: String) -> ContactPoint { ContactPoint(system: "fax", value: dialable(number), use: "work") }

    static func email(_ address: String) -> ContactPoint { ContactPoint(system: "email", value: address) }

    /// Ten digits in the global form of RFC 3966, anything else as it is.
    static func dialable(_ number: String) -> String {
        guard number.utf8.count == 10, number.utf8.allSatisfy({ (48...57).contains($0) }) else { return number }
        return "+1-" + number.prefix(3) + "-" + number.dropFirst(3).prefix(3) + "-" + number.suffix(4)
    }
}
