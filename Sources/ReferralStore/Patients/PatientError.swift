/// Something that cannot be done with patients.
public struct PatientError: Error, Equatable, CustomStringConvertible {
    /// In the words of the database: which patients, and why not.
    public var description: String
}
