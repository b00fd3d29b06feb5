import PostgresClient
import PrivateCluster
import ReferralStore

/// Whether there is a database, and whether it is the right one.
enum DatabaseChecks {
    static func all(_ database: DatabaseAccess) async -> [DoctorCheck] {
        if database.isPrivate { return await privateCluster(database) }
        guard let url = database.url else { return [] }
        do {
            let place = try ConnectionString(url)
            return [.ok("database", "\(place)")] + [await schema(database)]
        } catch {
            return [.fault("database", "\(error)", cure: "set INTAKE_DATABASE_URL to a libpq URL or keyword string")]
        }
    }

    private static func privateCluster(_ database: DatabaseAccess) async -> [DoctorCheck] {
        switch database.cluster.status() {
        case .notCreated:
            guard ServerProgramsCheck.isInstalled else { return [ServerProgramsCheck.missing] }
            return [.ok("database", "a private cluster will be made under \(database.home) when it is first needed")]
        case .stopped(let folder):
            return [.ok("database", "private cluster in \(folder), stopped until it is needed")] + [await schema(database)]
        case .running(let folder, _, let process):
            return [.ok("database", "private cluster in \(folder), process \(process)")] + [await schema(database)]
        }
    }

    private static func schema(_ database: DatabaseAccess) async -> DoctorCheck {
        do {
            let store = try ReferralStore(url: try await database.connectionString(), connections: 1)
            do throws(StoreError) {
                try await store.checkSchema()
                await store.close()
                return .ok("schema", "the one this program knows")
            } catch {
                await store.close()
                return fault(error)
            }
        } catch {
            return .fault("database", "\(error)", cure: "see the message")
        }
    }

    private static func fault(_ error: StoreError) -> DoctorCheck {
        switch error {
        case .wrongSchema(let text): .fault("schema", text, cure: "intake db migrate, or install the newer program")
        case .unavailable(let text): .fault("database", text, cure: "start the server, or correct INTAKE_DATABASE_URL")
        case .notPermitted(let text): .fault("database", text, cure: "grant the login one of the roles of the contract")
        default: .fault("database", "\(error)", cure: "see the message")
        }
    }
}
