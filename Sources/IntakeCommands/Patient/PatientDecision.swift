public import ArgumentParser
public import ReferralStore

/// What a person said of patients, as it is printed.
struct PatientDecision: Encodable {
    var patient: Int64
    /// Referrals whose link changed.
    var moved: Int

    /// Turns what the database refuses into exit status 1.
    static func run<Value>(_ body: () async throws -> Value) async throws -> Value {
        do {
            return try await body()
        } catch let error as PatientError {
            throw CommandFailure(.doesNotHold, error.description)
        }
    }
}

extension PatientID: ExpressibleByArgument {
    public init?(argument: String) {
        guard let number = Int64(argument), number > 0 else { return nil }
        self.init(rawValue: number)
    }
}
