/// A login of the database, or a role that sites were granted to, and how far it reaches.
public struct StoreLogin: Hashable, Sendable {
    public enum Reach: Hashable, Sendable {
        /// Row-level security is off, or it works for all sites.
        case all
        /// Only these sites; empty for none. The inbox itself is an empty name.
        case sites([String])
    }

    public var name: String
    /// False for a role that logins are members of, and for a locked login.
    public var canLogIn: Bool
    /// A superuser passes by every rule.
    public var isAdministrator: Bool
    public var roles: [AccessRole]
    /// What was granted, whether or not the policy is on; `*` for all sites.
    public var granted: [String]
    public var reach: Reach
}
