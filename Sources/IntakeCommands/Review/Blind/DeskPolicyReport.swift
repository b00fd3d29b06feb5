import ReferralStore

/// How the desk works, as JSON.
struct DeskPolicyReport: Encodable {
    var sampleShare: Double
    var doubleEntry: Bool
    var errorBudget: Double

    init(_ policy: DeskPolicy) {
        (sampleShare, doubleEntry, errorBudget) = (policy.sampleShare, policy.doubleEntry, policy.errorBudget)
    }

    private enum CodingKeys: String, CodingKey {
        case sampleShare = "sample_share"
        case doubleEntry = "double_entry"
        case errorBudget = "error_budget"
    }
}
