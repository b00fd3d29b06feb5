import ReferralModel

/// Why a file could not be read, as the contract writes it.
struct FailureText: Encodable, Sendable {
    var code: String
    var message: String

    init(_ failure: ReadFailure) {
        code = failure.code.rawValue
        message = failure.message
    }
}
