import ReferralModel

/// A label found on a page.
struct LabelMatch: Sendable {
    /// Index into ``LabelKnowledge/names``.
    var name: Int
    var row: Int
    /// Positions in the row.
    var range: Range<Int>
    /// In pixels of the reading frame.
    var box: BoundingBox
    /// As read.
    var text: String
    /// How well the letters fit, 0 to 1; 1 is letter by letter.
    var quality: Double
    /// A colon or question mark follows.
    var hasColon: Bool
    /// It begins its run of words.
    var startsRun: Bool
    /// It ends its run of words.
    var endsRun: Bool
    /// Letters that it matches.
    var length: Int
    /// What its words mean where it is not listed as a whole.
    var composed: LabelGrammar.Meaning?
    /// Names the label could also be, for example a heading and a field.
    var section: Section?
    /// The meaning decided on; `none` for labels of no field.
    var target: LabelTarget = .none
    /// Whether it stands as a heading over what follows.
    var isHeading = false
    /// The tokens of its further lines, where it is broken over the lines of its cell.
    var below: [Int] = []

    /// It asks for the last name before the others, as `Name (Last, First, MI)` does.
    var asksLastFirst: Bool {
        let words = text.lowercased().split { !$0.isLetter }
        guard let last = words.firstIndex(of: "last"), let first = words.firstIndex(of: "first") else { return false }
        return last < first
    }

    /// It asks for the fax before the phone, as `Fax / Tel` does.
    var asksFaxFirst: Bool {
        let words = text.lowercased().split { !$0.isLetter }
        guard let fax = words.firstIndex(where: { $0 == "fax" || $0 == "facsimile" }),
            let phone = words.firstIndex(where: { ["tel", "phone", "telephone", "ph"].contains($0) })
        else { return false }
        return fax < phone
    }
}
