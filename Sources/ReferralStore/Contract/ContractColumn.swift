/// A column of the contract with other systems, as the database describes it.
public struct ContractColumn: Hashable, Sendable {
    /// In the schema `referrals`.
    public var view: String
    public var viewComment: String
    public var column: String
    /// As PostgreSQL names it.
    public var type: String
    public var comment: String
}
