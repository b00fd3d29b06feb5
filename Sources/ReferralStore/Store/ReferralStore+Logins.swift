import PostgresClient

/// Who may do what. All of this needs the owner's login, and the making of logins one that may make roles.
extension ReferralStore {
    /// Whether row-level security by site is on.
    public func isRestrictedToSites() async throws(StoreError) -> Bool {
        try await guarded { try await pool.query("select restricted from intake.site_policy").only().get("restricted") }
    }

    /// Logins that have a role of ReferralIntake, administrators, and roles that sites were granted to; by name.
    public func logins() async throws(StoreError) -> [StoreLogin] {
        let isRestricted = try await isRestrictedToSites()
        return try await guarded {
            try await pool.query(
                """
                select r.rolname::text as name, r.rolcanlogin, r.rolsuper, array(
                        select g.rolname::text from pg_roles g where g.rolname = any(\(AccessRole.allCases.map(\.name))::text[])
                            and not r.rolsuper and pg_has_role(r.oid, g.oid, 'member') order by 1) as roles,
                    array(select distinct a.site from intake.site_access a join pg_roles g on g.rolname = a.role
                        where pg_has_role(r.oid, g.oid, 'member') order by 1) as sites
                from pg_roles r
                where not r.rolname = any(\(AccessRole.allCases.map(\.name) + ["intake_views"])::text[])
                    and (exists (select from intake.site_access a where a.role = r.rolname) or (r.rolcanlogin and exists (
                        select from pg_roles g where g.rolname = any(\(AccessRole.allCases.map(\.name))::text[])
                            and pg_has_role(r.oid, g.oid, 'member'))))
                order by r.rolname
                """
            ).map { row in
                let roles = try row.get("roles", as: [String].self).compactMap { name in AccessRole.allCases.first { $0.name == name } }
                let granted: [String] = try row.get("sites")
                let isAdministrator: Bool = try row.get("rolsuper")
                let seesAll = !isRestricted || isAdministrator || granted.contains("*") || roles.contains(.service)
                return StoreLogin(
                    name: try row.get("name"), canLogIn: try row.get("rolcanlogin"), isAdministrator: isAdministrator, roles: roles,
                    granted: granted, reach: seesAll ? .all : .sites(granted))
            }
        }
    }

    /// Makes a login for one person or system, or gives one that is there more roles or a new password.
    ///
    /// - Parameters:
    ///   - name: 1 to 63 of `a-z 0-9 _ . @ -`, beginning with a letter.
    ///   - roles: what it may do.
    ///   - password: nil for a login that proves itself in another way (`peer`, a certificate). It does not leave this process: the
    ///     server is sent its SCRAM verifier.
    /// - Returns: false when it may read in SQL, and its statements could not be made to stand in the server's log, which takes a superuser.
    /// - Throws: ``StoreError``.
    public func makeLogin(_ name: String, roles: [AccessRole], password: String?) async throws(StoreError) -> Bool {
        try await guarded {
            try await pool.transaction { connection in
                let verifier = try await password.asyncMap { try await connection.verifier(of: $0, user: name) }
                return try await connection.query(
                    "select intake.make_login(\(name)::text, \(roles.map(\.name))::text[], \(verifier)::text) as is_logged"
                ).only().get("is_logged")
            }
        }
    }

    /// Puts a login out: no logging in, no roles, no sites; its sessions end.
    public func lockLogin(_ name: String) async throws(StoreError) {
        try await guarded { try await pool.query("select intake.lock_login(\(name)::text)") }
    }

    /// Lets a login, or the members of a role, see sites; `*` for all, an empty name for the inbox itself.
    public func grantSites(_ sites: [String], to name: String) async throws(StoreError) {
        try await guarded { try await pool.query("select intake.grant_sites(\(name)::text, \(sites)::text[])") }
    }

    /// Takes sites back, or all that it has.
    ///
    /// - Returns: how many it had of these.
    @discardableResult
    public func revokeSites(_ sites: [String]?, from name: String) async throws(StoreError) -> Int {
        try await guarded {
            try await pool.query("select intake.revoke_sites(\(name)::text, \(sites)::text[])::int8 as count").only().get("count")
        }
    }

    /// Switches row-level security by site.
    public func restrictToSites(_ isOn: Bool) async throws(StoreError) {
        try await guarded {
            // The tables are locked for a moment, one after the other; who reads meanwhile could hold the second and want the first.
            try await pool.transaction { _ = try await $0.query("select intake.restrict_sites(\(isOn))") }
        }
    }
}

extension Optional {
    func asyncMap<T>(_ body: (Wrapped) async throws -> T) async rethrows -> T? {
        guard let self else { return nil }
        return try await body(self)
    }
}
