public import Testing

/// Gives each test a database of its own on the shared test cluster and drops it afterwards.
public struct DatabaseTrait: TestTrait, SuiteTrait, TestScoping {
    let migrated: Bool

    /// Every test of the suite gets its own.
    public var isRecursive: Bool { true }

    public func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        guard testCase != nil else { return try await function() }
        let database = try await TestCluster.shared.makeDatabase(migrated: migrated)
        do {
            try await TestDatabase.$value.withValue(database) { try await function() }
        } catch {
            try await TestCluster.shared.drop(database)
            throw error
        }
        try await TestCluster.shared.drop(database)
    }
}

extension Trait where Self == DatabaseTrait {
    /// A database with the schema of ReferralIntake.
    public static var database: Self { Self(migrated: true) }
    /// A database with nothing in it.
    public static var emptyDatabase: Self { Self(migrated: false) }
}
