/// A field of an HL7 v2 segment: repetitions of components, each escaped when written.
struct HL7Field: Hashable, ExpressibleByStringLiteral {
    /// The outer list holds repetitions, the inner one components.
    var repetitions: [[String]]

    static let empty = HL7Field(repetitions: [])
    /// HL7's explicit null, for a required field that nothing is known for.
    static let null = HL7Field("\"\"")

    init(repetitions: [[String]]) { self.repetitions = repetitions }

    init(_ components: String?...) { repetitions = [components.map { $0 ?? "" }] }

    init(stringLiteral value: String) { repetitions = [[value]] }

    /// Empty components at the end are left out, and so are empty repetitions.
    var encoded: String {
        repetitions.map { components in
            var components = components.map(HL7Escape.escaped)
            while components.last == "" { components.removeLast() }
            return components.joined(separator: "^")
        }.filter { !$0.isEmpty }.joined(separator: "~")
    }
}
