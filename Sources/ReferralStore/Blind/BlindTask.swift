public import FoundationEssentials
public import ReferralModel

/// Values of a referral to be typed by somebody who has not seen them. It holds where they stand, never what they are.
public struct BlindTask: Hashable, Sendable {
    public enum Kind: String, Codable, CaseIterable, Sendable {
        /// A referral that became ready without a person, drawn by chance.
        case sample
        /// The second key of a referral that a person has accepted.
        case second
        /// Two readings differ; a third person says which is right.
        case third
    }

    /// Where a value stands.
    public struct Place: Hashable, Sendable {
        public var page: Int?
        /// In pixels of the page image as stored in the file.
        public var box: BoundingBox?
    }

    public var id: BlindTaskID
    public var kind: Kind
    public var referral: ReferralID
    public var document: DocumentID
    public var firstPage: Int
    public var lastPage: Int
    /// What is to be typed, in the order of the contract.
    public var keys: [FieldKey]
    public var places: [FieldKey: Place]
    /// For a third look the readings of both, the first one's first; empty otherwise.
    public var offers: [FieldKey: [FieldContent]]
    public var madeAt: Date
    /// Who has it in hand.
    public var claimedBy: String?
}
