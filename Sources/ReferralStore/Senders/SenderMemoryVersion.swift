public import FoundationEssentials
public import SenderMemory

/// One version of what was learnt about the forms of a sender. Versions are only ever added.
public struct SenderMemoryVersion: Hashable, Sendable {
    /// Why a version was made.
    public enum Reason: String, Codable, Sendable {
        case learnt, forgotten
        case rolledBack = "rolled_back"
    }

    public var id: SenderMemoryID
    /// From 1.
    public var version: Int
    public var at: Date
    /// A reviewer's name, or `intake` for the service.
    public var by: String
    public var reason: Reason
    /// The version whose content it took up again.
    public var restored: Int?
    /// The settled referrals that it was made from, oldest first.
    public var lessons: [ReferralID]
    /// Sending machines or offices.
    public var senders: [String]
    public var content: FormMemory

    /// How many places are believed in that way.
    public func count(_ state: PlaceState) -> Int { content.forms.reduce(0) { $0 + $1.places.count { $0.state == state } } }
}
