/// A span of time for a person, as in `45 s`, `12 min`, `3 h 20 min`, `6 d`.
enum Age {
    static func text(seconds: Double) -> String {
        let whole = Int(max(0, seconds))
        return switch whole {
        case ..<90: "\(whole) s"
        case ..<5400: "\(whole / 60) min"
        case ..<172_800: "\(whole / 3600) h \(whole % 3600 / 60) min"
        default: "\(whole / 86_400) d"
        }
    }
}
