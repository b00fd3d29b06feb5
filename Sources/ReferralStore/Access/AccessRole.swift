/// What a login may do; each is a role of the database.
public enum AccessRole: String, CaseIterable, Codable, Sendable {
    /// The service: takes in, reads, delivers; works for all sites.
    case service
    /// People at the desk.
    case reviewer
    /// Downstream systems: the views, nothing else.
    case reader
    /// Who answers breach questions.
    case auditor

    /// Its name in the database.
    public var name: String { "intake_" + rawValue }
}
