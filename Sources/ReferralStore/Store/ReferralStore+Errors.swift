import DocumentVault
import FoundationEssentials
import PostgresClient
import ReferralModel

extension ReferralStore {
    /// Runs `body` and turns whatever it throws into a ``StoreError``.
    @discardableResult
    func guarded<T>(_ body: () async throws -> T) async throws(StoreError) -> T {
        do {
            return try await body()
        } catch let error as StoreError {
            throw error
        } catch let error as PostgresError {
            throw StoreError(error)
        } catch let error as VaultError {
            throw .vault(error)
        } catch let error as MigrationError {
            throw StoreError(error)
        } catch is CancellationError {
            throw .cancelled
        } catch let error as DecodingError {
            throw .unreadable(error.place)
        } catch {
            throw .fault(sqlState: "", String(describing: type(of: error)))
        }
    }
}

extension StoreError {
    init(_ error: PostgresError) {
        if error.kind == .cancelled {
            self = .cancelled
        } else if error.isOutage {
            self = .unavailable(error.description)
        } else if error.kind == .cannotConnect {
            self = .notPermitted(error.message)
        } else if error.sqlState == .insufficientPrivilege {
            self = .notPermitted(error.message)
        } else if let rule = error.constraint, ["legal_hold", "retention", "destroyed"].contains(rule) {
            self = .refused(error.message)
        } else if error.sqlState == .undefinedTable || error.sqlState == .invalidSchemaName {
            self = .wrongSchema("the database has no tables of ReferralIntake: run `intake db migrate`")
        } else {
            self = .fault(sqlState: error.sqlState?.rawValue ?? "", error.description)
        }
    }

    init(_ error: MigrationError) {
        if case .failed(_, _, let cause) = error, cause.isOutage || cause.sqlState == .insufficientPrivilege {
            self.init(cause)
        } else {
            self = .wrongSchema(error.description)
        }
    }
}

extension StoreError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .badConnectionString(let text), .unavailable(let text), .wrongSchema(let text), .invalidReading(let text): text
        case .notPermitted(let text): "this login may not do that: \(text)"
        case .noSuchDocument(let id): "there is no document \(id)"
        case .noSuchReferral(let id): "there is no referral \(id)"
        case .noSuchLetter(let id): "there is no letter \(id)"
        case .blindRefused(let id, let reason): "blind work \(id): \(reason)"
        case .sealed(let id): "referral \(id) waits for a second person to type its critical values: intake review blind next"
        case .noSuchSenderMemory(let id): "there is no memory \(id), or no earlier version of it; intake senders list shows them"
        case .wrongLetterState(let id, let state): "letter \(id) is \(state.rawValue)"
        case .leaseLost(let id): "document \(id) is no longer leased to this worker"
        case .claimedByOther(let id, let claim): "\(claim.reviewer) has referral \(id) in hand until \(claim.until.formatted(.iso8601))"
        case .changedMeanwhile(let id, let expected, let found):
            "referral \(id) was changed meanwhile: version \(found), not \(expected); look at it again"
        case .unresolved(let id, let findings): "referral \(id) cannot be accepted: " + findings.map(\.code).joined(separator: ", ")
        case .notOpen(let id, let status): "referral \(id) is \(status.rawValue)"
        case .wrongState(let id, let state): "document \(id) is \(state.rawValue)"
        case .wrongType(let key): "\(key.rawValue) does not take a value of this kind"
        case .unreadable(let text): "what is stored cannot be understood: \(text)"
        case .nothingToTakeBack(let id, let why): "referral \(id): nothing to take back: \(why)"
        case .badPages(let id, let why): "referral \(id): \(why)"
        case .vault(let error): "\(error)"
        case .destroyed(let id): "the contents of document \(id) were destroyed: `intake retention list` has the record"
        case .refused(let text): text
        case .cancelled: "cancelled"
        case .fault(let state, let text): state.isEmpty ? text : "\(text) [\(state)]"
        }
    }
}

extension DecodingError {
    /// Where decoding failed, without the value that it failed on.
    var place: String {
        let context: Context? =
            switch self {
            case .typeMismatch(_, let context), .valueNotFound(_, let context), .keyNotFound(_, let context), .dataCorrupted(let context):
                context
            @unknown default: nil
            }
        return "at " + (context?.codingPath.map(\.stringValue).joined(separator: ".") ?? "an unknown place")
    }
}
