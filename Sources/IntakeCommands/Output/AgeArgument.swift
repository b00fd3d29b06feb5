import ArgumentParser

/// A span of time as typed: `90s`, `30m`, `4h`, `2d`.
struct AgeArgument: Hashable, ExpressibleByArgument {
    var seconds: Double

    init?(argument: String) {
        guard let unit = argument.last, let number = Double(argument.dropLast()), number >= 0, number < 100_000 else { return nil }
        switch unit {
        case "s": seconds = number
        case "m": seconds = number * 60
        case "h": seconds = number * 3600
        case "d": seconds = number * 86_400
        default: return nil
        }
    }
}
