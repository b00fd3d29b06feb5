/// A setting that cannot be used: where it stands, what is wrong, and what is allowed.
struct SettingError: Error, Hashable, Sendable, CustomStringConvertible {
    var origin: SettingOrigin
    /// Name of the setting as written there.
    var name: String
    var message: String

    var description: String { "\(origin): \(name): \(message)" }
}
