import ReferralModel

/// A FHIR R4 bundle as input: the resources by their names, and each `ServiceRequest` as the fields of a referral.
struct FHIRReader {
    /// Entries of a bundle that are looked at.
    static let mostEntries = 10_000
    /// Referrals in one bundle.
    static let mostReferrals = 200

    let resources: [JSONTree]
    private let byName: [String: JSONTree]

    /// - Throws: ``ReadFailure`` with `corrupt` or `unsupported`.
    static func referrals(_ bytes: [UInt8]) throws(ReadFailure) -> [[FieldKey: FieldContent]] {
        guard let tree = JSONParser.tree(bytes) else {
            throw ReadFailure(.corrupt, "the content begins like JSON but is none; ask the sender to send it again")
        }
        let reader = FHIRReader(tree)
        let requests = reader.all("ServiceRequest")
        guard !requests.isEmpty, requests.count <= mostReferrals else {
            throw ReadFailure(.unsupported, "a FHIR R4 bundle with 1 to \(mostReferrals) ServiceRequest resources is expected")
        }
        return requests.map(reader.fields)
    }

    /// - Parameter tree: a `Bundle` or a single resource.
    init(_ tree: JSONTree) {
        var resources: [JSONTree] = []
        var byName: [String: JSONTree] = [:]
        let entries: [(String?, JSONTree)] =
            tree["resourceType"]?.text == "Bundle"
            ? tree["entry"].items.prefix(Self.mostEntries).compactMap { entry in entry["resource"].map { (entry["fullUrl"]?.text, $0) } }
            : [(nil, tree)]
        for (url, resource) in entries {
            resources.append(resource)
            if let url { byName[url] = resource }
            if let type = resource["resourceType"]?.text, let id = resource["id"]?.text { byName[type + "/" + id] = resource }
            for contained in resource["contained"].items.prefix(100) {
                resources.append(contained)
                if let id = contained["id"]?.text { byName["#" + id] = contained }
            }
        }
        self.resources = resources
        self.byName = byName
    }

    func all(_ type: String) -> [JSONTree] { resources.filter { $0["resourceType"]?.text == type } }

    /// The resource that a reference means; nil when it is not in the bundle.
    func follow(_ reference: JSONTree?) -> JSONTree? { reference["reference"]?.text.flatMap { byName[$0] } }

    func follow(_ reference: JSONTree?, as type: String) -> JSONTree? {
        follow(reference).flatMap { $0["resourceType"]?.text == type ? $0 : nil }
    }

    /// The text of a concept, or else the display or code of its first coding.
    static func words(_ concept: JSONTree?) -> String? {
        let coding = concept["coding"].items.first
        return concept["text"]?.text ?? coding["display"]?.text ?? coding["code"]?.text
    }

    static func codes(_ concept: JSONTree?, in systems: [String]) -> [String] {
        concept["coding"].items.filter { systems.contains($0["system"]?.text ?? "") }.compactMap { $0["code"]?.text }
    }

    static func telecom(_ resource: JSONTree?, _ system: String, rank: Int? = nil) -> String? {
        let points = resource["telecom"].items.filter { $0["system"]?.text == system }
        guard let rank else { return points.first?["value"]?.text }
        let ranked = points.first { $0["rank"]?.whole == rank }
        let unranked = points.filter { $0["rank"] == nil }
        return (ranked ?? (unranked.indices.contains(rank - 1) ? unranked[rank - 1] : nil))?["value"]?.text
    }

    /// A name in one line, as printed or put together from its parts.
    static func name(_ name: JSONTree?) -> String? {
        if let text = name["text"]?.text { return text }
        let parts = [name["prefix"].items, name["given"].items, name["family"].items, name["suffix"].items]
        let words = parts.joined().compactMap(\.text)
        return words.isEmpty ? nil : words.joined(separator: " ")
    }
}
