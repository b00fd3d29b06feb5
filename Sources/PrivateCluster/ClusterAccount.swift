import Glibc

/// The account that the server runs under: the caller's own, or `postgres` for root, whom PostgreSQL refuses.
struct ClusterAccount: Sendable {
    let name: String
    let user: uid_t
    let group: gid_t
    /// Whether programs have to be started through `setpriv`.
    let isSwitched: Bool
    /// Name of the account that runs this program.
    let caller: String

    static func current() throws(ClusterError) -> ClusterAccount {
        guard let own = getpwuid(geteuid()) else {
            throw .noAccount(
                "user \(geteuid()) has no name in /etc/passwd, which PostgreSQL needs: add it, or set INTAKE_DATABASE_URL")
        }
        let caller = String(cString: own.pointee.pw_name)
        guard geteuid() == 0 else {
            return ClusterAccount(name: caller, user: own.pointee.pw_uid, group: own.pointee.pw_gid, isSwitched: false, caller: caller)
        }
        guard let postgres = getpwnam("postgres") else {
            throw .noAccount("PostgreSQL does not run as root and there is no account `postgres`: apt-get install postgresql")
        }
        return ClusterAccount(
            name: "postgres", user: postgres.pointee.pw_uid, group: postgres.pointee.pw_gid, isSwitched: true, caller: caller)
    }

    /// The words that come before a command to run it under this account.
    var prefix: [String] {
        isSwitched
            ? ["/usr/bin/setpriv", "--reuid=\(user)", "--regid=\(group)", "--init-groups", "--inh-caps=-all", "--"] : []
    }

    /// Makes a folder that only the account may enter, or checks that it is one.
    ///
    /// The check matters under `/tmp`, where someone else may have made a folder of that name.
    func makePrivateFolder(_ path: String) throws(ClusterError) {
        if mkdir(path, 0o700) == 0 {
            guard !isSwitched || chown(path, user, group) == 0 else { throw Files.failure(path) }
            return
        }
        guard errno == EEXIST else { throw Files.failure(path) }
        var found = stat()
        guard lstat(path, &found) == 0 else { throw Files.failure(path) }
        guard found.st_mode & S_IFMT == S_IFDIR, found.st_uid == user, found.st_mode & 0o077 == 0 else {
            throw .folder(path: path, reason: "has to be a folder of \(name) with mode 0700; remove it, or choose another INTAKE_HOME")
        }
    }
}
