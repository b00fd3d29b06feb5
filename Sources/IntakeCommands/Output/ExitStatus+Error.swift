import ArgumentParser
import DocumentVault
import FieldExtraction
import PrivateCluster
import ReferralModel
import ReferralStore

extension ExitStatus {
    /// The status that fits an error which ended a command.
    init(for error: any Error) {
        switch error {
        case let failure as CommandFailure: self = failure.status
        case let error as StoreError: self.init(for: error)
        case let error as VaultError: self.init(for: error)
        case is SettingError, is ReadFailure: self = .badInput
        case is ClusterError: self = .fault
        case let code as ExitCode: self = ExitStatus(rawValue: code.rawValue) ?? .fault
        default:
            let code = IntakeCommand.exitCode(for: error)
            self = code == .success ? .done : code == .validationFailure ? .badInput : .fault
        }
    }

    private init(for error: VaultError) {
        switch error {
        case .noKeys, .unreadableSource, .malformedSource, .missingKey, .wrongKey, .unknownVersion: self = .badInput
        case .notAuthentic, .cipherFailed: self = .fault
        }
    }

    private init(for error: StoreError) {
        switch error {
        case .noSuchDocument, .noSuchReferral, .noSuchLetter, .noSuchSenderMemory, .wrongLetterState, .leaseLost, .claimedByOther,
            .changedMeanwhile, .unresolved, .notOpen, .wrongState, .nothingToTakeBack, .destroyed, .refused, .blindRefused, .sealed:
            self = .doesNotHold
        case .vault(let error): self.init(for: error)
        case .badConnectionString, .notPermitted, .wrongSchema, .wrongType, .badPages:
            self = .badInput
        case .unavailable, .invalidReading, .unreadable, .cancelled, .fault:
            self = .fault
        }
    }
}
