import DocumentVault
import PrivateCluster
import ReferralStore

/// Whether the master keys are here, and for whom else.
enum KeyChecks {
    static func all(_ database: DatabaseAccess) async -> [DoctorCheck] {
        let ring: KeyRing
        do throws(VaultError) {
            ring = try database.keys.load()
        } catch {
            return [.fault("keys", "\(error)", cure: "correct INTAKE_MASTER_KEY_FILE, INTAKE_MASTER_KEY_COMMAND or INTAKE_MASTER_KEY")]
        }
        var checks = [await held(database, ring)]
        if case .file(let path, _) = database.keys, KeyFile.isOpenToOthers(path) {
            checks.append(.warning("key file", "\(path) can be read by others than its owner", cure: "chmod 600 \(path)"))
        }
        return checks
    }

    private static func held(_ database: DatabaseAccess, _ ring: KeyRing) async -> DoctorCheck {
        // A private cluster that is not there yet has nothing sealed, and is not to be made for a question.
        if database.isPrivate, case .notCreated = database.cluster.status() {
            let place = database.keys.name
            return .ok("keys", ring.isEmpty ? "\(place) will be made when it is first needed" : "\(ring.keys.count) in \(place)")
        }
        do {
            let store = try ReferralStore(url: try await database.connectionString(), connections: 1, keys: database.keys)
            defer { Task { await store.close() } }
            let known = try await store.masterKeys()
            let plain = try await store.plainDocuments()
            if let missing = known.first(where: { !$0.isHeld && ($0.isCurrent || $0.documents > 0) }) {
                return .fault(
                    "keys",
                    "\(missing.documents) documents are sealed under master key \(missing.id), which \(database.keys.name) does not hold",
                    cure: "bring the key file back from where its copy is kept")
            }
            if plain > 0 { return .warning("keys", "\(plain) documents from before are not sealed", cure: "intake keys seal") }
            guard let current = known.first(where: \.isCurrent) else { return .ok("keys", "nothing was sealed yet") }
            return .ok("keys", "\(database.keys.name) holds the master key in use, \(current.id)")
        } catch {
            return .fault("keys", "\(error)", cure: "see the message")
        }
    }
}
