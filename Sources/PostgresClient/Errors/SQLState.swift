/// A code of PostgreSQL's appendix A.
public struct SQLState: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    public var description: String { rawValue }

    /// The first two characters: the class of the error.
    public var group: String { String(rawValue.prefix(2)) }

    public static let uniqueViolation = SQLState(rawValue: "23505")
    public static let serializationFailure = SQLState(rawValue: "40001")
    public static let deadlockDetected = SQLState(rawValue: "40P01")
    public static let queryCanceled = SQLState(rawValue: "57014")
    public static let insufficientPrivilege = SQLState(rawValue: "42501")
    public static let undefinedTable = SQLState(rawValue: "42P01")
    public static let invalidSchemaName = SQLState(rawValue: "3F000")
    public static let duplicateDatabase = SQLState(rawValue: "42P04")
    public static let cannotConnectNow = SQLState(rawValue: "57P03")
    public static let tooManyConnections = SQLState(rawValue: "53300")

    /// Whether the same transaction may succeed when it is run again.
    public var isConflict: Bool { self == .serializationFailure || self == .deadlockDetected }

    /// Whether the server went away, is starting or stopping, or has no room: nothing is wrong with the statement.
    public var isOutage: Bool {
        group == "08" || group == "53" || ["57P01", "57P02", "57P03", "57P05"].contains(rawValue)
    }
}
