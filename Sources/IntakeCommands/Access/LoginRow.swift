import ReferralStore

/// A login as it is printed.
struct LoginRow: ListDisplayable {
    var login: String
    var roles: [String]
    /// `all`, `none`, or `sites`.
    var sees: String
    var sites: [String]
    var administrator: Bool
    var locked: Bool

    static let tableHeader = ["LOGIN", "ROLES", "SEES", "GRANTED"]

    var tableRow: [String] {
        [
            login, administrator ? "administrator" : locked && roles.isEmpty ? "no login" : roles.joined(separator: " "), sees,
            sites.joined(separator: " "),
        ]
    }

    var quietValue: String { login }

    init(_ login: StoreLogin) {
        self.login = login.name
        roles = login.roles.map(\.rawValue)
        sites = login.granted.map { $0.isEmpty ? "." : $0 }
        administrator = login.isAdministrator
        locked = !login.canLogIn
        switch login.reach {
        case .all: sees = "all"
        case .sites(let sites): sees = sites.isEmpty ? "none" : "sites"
        }
    }
}
