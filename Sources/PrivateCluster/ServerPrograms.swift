import Glibc

/// The programs of one installed PostgreSQL server.
struct ServerPrograms: Sendable {
    let folder: String

    func path(_ name: String) -> String { folder + "/" + name }

    /// The newest installed server, or the one of `version` when data of that version is there.
    static func find(version: String? = nil) throws(ClusterError) -> ServerPrograms {
        let root = "/usr/lib/postgresql"
        var versions = names(in: root).compactMap { Int($0) }.filter { Files.exists("\(root)/\($0)/bin/pg_ctl") }
        if let version {
            versions = versions.filter { String($0) == version }
            guard !versions.isEmpty else {
                throw .noBinaries(
                    "the data was made by PostgreSQL \(version), which is not installed: apt-get install postgresql-\(version), or pg_upgrade"
                )
            }
        }
        guard let newest = versions.max() else {
            throw .noBinaries("no PostgreSQL server under \(root): apt-get install postgresql, or set INTAKE_DATABASE_URL")
        }
        return ServerPrograms(folder: "\(root)/\(newest)/bin")
    }

    private static func names(in folder: String) -> [String] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            names.append(
                withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
        }
        return names
    }
}
