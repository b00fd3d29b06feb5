import Logging
import ReferralStore

/// Fills what came back on letters into their referrals.
struct ReplyClerk: Sendable {
    let gate: StoreGate
    /// The rules for a referral; nil to leave replies alone.
    let rules: (@Sendable (ReferralRecord) -> ReferralStore.Validation)?
    let log: Logger

    /// Fills in every reply that waits. What fails stays waiting.
    func fillIn() async {
        guard let rules else { return }
        do throws(StoreError) {
            let count = try await gate.run { (store) throws(StoreError) in try await store.applyReplies(validate: rules) }
            if count > 0 { log.notice("replies filled in", metadata: ["count": "\(count)"]) }
        } catch {
            log.error("a reply could not be filled in", metadata: ["error": "\(error)"])
        }
    }
}
