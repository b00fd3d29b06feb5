/// Number of a patient.
public struct PatientID: RawRepresentable, Hashable, Comparable, Codable, Sendable, CustomStringConvertible {
    public let rawValue: Int64

    public init(rawValue: Int64) { self.rawValue = rawValue }

    public var description: String { "\(rawValue)" }

    public static func < (left: PatientID, right: PatientID) -> Bool { left.rawValue < right.rawValue }
}
