/// A segment of HL7 v2: its name and the fields from 1 on; empty fields at the end are left out.
struct HL7Segment: Hashable {
    var name: String
    private var fields: [Int: HL7Field]

    /// Fields by their number in the standard. Those that are nil are empty.
    init(_ name: String, _ fields: KeyValuePairs<Int, HL7Field?>) {
        self.name = name
        self.fields = [:]
        for (number, field) in fields { self.fields[number] = field }
    }

    var encoded: String {
        let texts = fields.mapValues(\.encoded).filter { !$0.value.isEmpty }
        let last = texts.keys.max() ?? 0
        // MSH-1 is the separator itself, and MSH-2 the other delimiters, which are not escaped.
        if name == "MSH" { return "MSH|^~\\&|" + (3...max(3, last)).map { texts[$0] ?? "" }.joined(separator: "|") }
        return ([name] + (last == 0 ? [] : (1...last).map { texts[$0] ?? "" })).joined(separator: "|")
    }
}
