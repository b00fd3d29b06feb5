/// What came of looking for a settled referral to learn from.
public enum LearningStep: Hashable, Sendable {
    /// None waits.
    case nothingToLearn
    /// The referral taught nothing: its pages bear too few printed words to know a form by.
    case taughtNothing(ReferralID)
    case learnt(ReferralID, SenderMemoryVersion)
}
