public import ReferralModel

/// How often a field of referrals that nobody looked at was wrong.
public struct AccuracyRow: Hashable, Sendable {
    public var key: FieldKey
    /// Values that were typed again without being seen.
    public var typed: Int
    /// Of these, the wrong ones; those that wait for a third look count as wrong.
    public var wrong: Int
    /// Of these, those that wait for a third look.
    public var undecided: Int
    /// Share of wrong values that automatic acceptance may make, 0 to 1.
    public var budget: Double

    public init(key: FieldKey, typed: Int, wrong: Int, undecided: Int, budget: Double = DeskPolicy().errorBudget) {
        self.key = key
        self.typed = typed
        self.wrong = wrong
        self.undecided = undecided
        self.budget = budget
    }
}
