/// A database that one test has for itself.
public struct TestDatabase: Sendable {
    public let name: String
    /// As `INTAKE_DATABASE_URL` would be.
    public let url: String

    @TaskLocal static var value: TestDatabase?

    /// The database of the running test, which must carry the trait `.database` or `.emptyDatabase`.
    public static var current: TestDatabase {
        guard let value else { fatalError("the test lacks the trait .database") }
        return value
    }
}
