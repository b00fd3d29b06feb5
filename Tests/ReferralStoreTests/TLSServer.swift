import Foundation
import PostgresClient
import PrivateCluster
import TestSupport

/// A PostgreSQL of its own that lets in TLS connections only, with certificates made for the occasion.
final class TLSServer: Sendable {
    /// What its certificate says; reached at ``address``.
    static let host = "db.clinic.test"

    /// Some address of the loopback network, so that no other server is in the way.
    let address = "127.\(Int.random(in: 1...254)).\(Int.random(in: 1...254)).\(Int.random(in: 2...254))"
    let folder: String
    /// As the superuser, through the socket.
    let administrator: String
    private let cluster: PrivateCluster

    init() async throws {
        folder = try TestCluster.temporaryFolder()
        cluster = PrivateCluster(home: folder + "/home", durability: .disposable)
        administrator = try await cluster.start()
        try TestCluster.watch(folder + "/home")
        let settings = try ConnectionString(administrator)
        let connection = PostgresConnection(settings)
        try await connection.connect()
        let data = try await connection.query("select current_setting('data_directory') as d").only().get("d", as: String.self)
        for (name, value) in [
            ("listen_addresses", address), ("ssl", "on"), ("ssl_cert_file", "server.crt"), ("ssl_key_file", "server.key"),
        ] {
            try await connection.query(SQL(stringLiteral: "alter system set \(name) = '\(value)'"))
        }
        await connection.close()
        for authority in ["ours", "theirs"] { try Self.authority(authority, folder) }
        try Self.certificate(for: Self.host, by: "ours", folder)
        // The account that owns the data has to own the key.
        let owner = try FileManager.default.attributesOfItem(atPath: data)
        for file in ["server.crt", "server.key"] {
            try FileManager.default.copyItem(atPath: "\(folder)/\(file)", toPath: "\(data)/\(file)")
            try FileManager.default.setAttributes(
                [
                    .ownerAccountID: owner[.ownerAccountID] ?? 0, .groupOwnerAccountID: owner[.groupOwnerAccountID] ?? 0,
                    .posixPermissions: 0o600,
                ], ofItemAtPath: "\(data)/\(file)")
        }
        let rules = "\nhostssl all all 127.0.0.0/8 scram-sha-256\nhostnossl all all 127.0.0.0/8 reject\n"
        let file = try FileHandle(forWritingTo: URL(filePath: data + "/pg_hba.conf"))
        try file.seekToEnd()
        try file.write(contentsOf: Data(rules.utf8))
        try file.close()
        try await cluster.stop()
        _ = try await cluster.start()
    }

    func stop() async throws {
        try await cluster.stop()
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// How a client reaches it.
    func url(_ login: String, password: String? = nil, host: String = host, mode: String = "verify-full", authority: String = "ours")
        -> String
    {
        let secret = password.map { ":" + $0 } ?? ""
        return
            "postgresql://\(login)\(secret)@\(host):5432/intake?hostaddr=\(address)&sslmode=\(mode)&sslrootcert=\(folder)/\(authority).crt"
    }

    private static func authority(_ name: String, _ folder: String) throws {
        try openssl(
            [
                "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=\(name)", "-keyout", "\(name).key", "-out",
                "\(name).crt",
            ],
            folder)
    }

    private static func certificate(for host: String, by authority: String, _ folder: String) throws {
        try openssl(
            ["req", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=\(host)", "-keyout", "server.key", "-out", "server.csr"], folder)
        try Data("subjectAltName=DNS:\(host)\n".utf8).write(to: URL(filePath: folder + "/names"))
        try openssl(
            [
                "x509", "-req", "-in", "server.csr", "-CA", "\(authority).crt", "-CAkey", "\(authority).key", "-CAcreateserial", "-days",
                "2",
                "-extfile", "names", "-out", "server.crt",
            ], folder)
    }

    private static func openssl(_ arguments: [String], _ folder: String) throws {
        let program = Process()
        program.executableURL = URL(filePath: "/usr/bin/openssl")
        program.arguments = arguments
        program.currentDirectoryURL = URL(filePath: folder)
        program.standardError = FileHandle.nullDevice
        program.standardOutput = FileHandle.nullDevice
        try program.run()
        program.waitUntilExit()
        guard program.terminationStatus == 0 else { throw StoreTestError(description: "openssl \(arguments[0]) failed") }
    }
}

struct StoreTestError: Error, CustomStringConvertible {
    var description: String
}
