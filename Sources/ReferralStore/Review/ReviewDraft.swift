/// What a reviewer was typing and had let pass, kept so that a lost connection loses none of it.
public struct ReviewDraft: Hashable, Sendable {
    public var reviewer: String
    /// What the line was for, as in `field:patient.dob` or `note`; nil while nothing was being typed.
    public var purpose: String?
    public var line: String
    /// Where the cursor stood in the line, in characters.
    public var place: Int
    /// Codes of findings that the reviewer lets pass.
    public var waived: Set<String>

    public init(reviewer: String, purpose: String? = nil, line: String = "", place: Int = 0, waived: Set<String> = []) {
        self.reviewer = reviewer
        self.purpose = purpose
        self.line = line
        self.place = place
        self.waived = waived
    }
}
