/// Where the value of a setting comes from.
enum SettingOrigin: Hashable, Sendable, CustomStringConvertible {
    case environment
    /// Lines are counted from 1.
    case file(path: String, line: Int?)

    var description: String {
        switch self {
        case .environment: "environment"
        case .file(let path, let line): path + (line.map { ":\($0)" } ?? "")
        }
    }
}
