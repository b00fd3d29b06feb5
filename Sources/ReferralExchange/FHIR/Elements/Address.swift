/// FHIR R4 `Address`, in the United States.
struct Address: Encodable, Hashable {
    var use: String?
    var line: [String]?
    var city: String?
    var state: String?
    var postalCode: String?
    var country: String

    /// Nil when nothing of it is known.
    init?(use: String?, street: String?, city: String?, state: String?, zip: String?) {
        guard street != nil || city != nil || state != nil || zip != nil else { return nil }
        self.use = use
        line = street.map { [$0] }
        self.city = city
        self.state = state
        postalCode = zip
        country = "US"
    }
}
