/// One value, or several of a repeatable option, with the place it was found.
struct Setting: Hashable, Sendable {
    /// The name as written there.
    var name: String
    var values: [String]
    var origin: SettingOrigin
}
