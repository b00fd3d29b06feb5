import FoundationEssentials
import ReferralModel
import ReferralStore
import Validation

/// The rules of the house, as the store runs them after a change by a person.
enum ReviewRules {
    /// - Parameter models: the folder `Models`.
    static func load(_ models: URL) throws -> ReferralStore.Validation {
        { $0 }
    }
}
