import Glibc

/// Whether PostgreSQL's server programs are there for a private cluster; Debian puts them into a folder per version.
enum ServerProgramsCheck {
    static var isInstalled: Bool {
        var found = glob_t()
        defer { globfree(&found) }
        return glob("/usr/lib/postgresql/*/bin/pg_ctl", 0, nil, &found) == 0
    }

    static var missing: DoctorCheck {
        .fault("PostgreSQL", "no server programs under /usr/lib/postgresql", cure: "apt-get install postgresql, or set INTAKE_DATABASE_URL")
    }
}
