import PatientMatching

/// A referral that may be of the same patient, as it is printed: its number, no name.
struct SameRow: ListDisplayable {
    var id: Int64
    var match: PatientMatch

    static let tableHeader = ["ID", "VERDICT", "BITS"]
    static let rightColumns: Set<Int> = [0, 2]

    var tableRow: [String] { ["\(id)", match.verdict.rawValue, "\((match.weight * 10).rounded() / 10)"] }

    var quietValue: String { "\(id)" }

    private enum Keys: String, CodingKey { case id, verdict, bits }

    func encode(to encoder: any Encoder) throws {
        var keys = encoder.container(keyedBy: Keys.self)
        try keys.encode(id, forKey: .id)
        try keys.encode(match.verdict, forKey: .verdict)
        try keys.encode(match.weight, forKey: .bits)
    }
}
