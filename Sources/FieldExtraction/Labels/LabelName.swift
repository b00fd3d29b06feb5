/// A name that forms print beside a value or over a section, with all it can mean.
struct LabelName: Sendable {
    /// As written in `Models/labels.yaml`.
    var text: String
    /// Folded for matching, see ``Fold``.
    var folded: [UInt8]
    var mask: UInt64
    /// What it means wherever it stands.
    var target: LabelTarget?
    /// What it means in each section; goes before `target`.
    var shared: [Section: LabelTarget] = [:]
    /// What it means where no section is known.
    var otherwise: LabelTarget?
    /// The section it opens as a heading.
    var heading: Section?
    /// A person or firm outside the contract, see `parties`.
    var isParty = false

    init(_ text: String) {
        self.text = text
        folded = Fold.bytes(text)
        mask = Fold.mask(folded)
    }

    /// Whether it is only a heading.
    var isOnlyHeading: Bool { target == nil && shared.isEmpty && heading != nil }

    /// Whether it asks the same as another name wherever it stands.
    func asks(as other: LabelName) -> Bool {
        target == other.target && shared == other.shared && otherwise == other.otherwise && heading == other.heading
            && isParty == other.isParty
    }

    /// What it means under a section.
    func target(in section: Section?) -> LabelTarget {
        guard !shared.isEmpty else { return target ?? .none }
        if let section, let found = shared[section] { return found }
        return otherwise ?? target ?? .none
    }
}
