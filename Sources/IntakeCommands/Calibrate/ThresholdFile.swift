import FoundationEssentials

/// `Models/calibration.yaml`, of which only the two thresholds are written; weights and remarks stay as they are.
struct ThresholdFile {
    var url: URL

    /// - Throws: ``CommandFailure`` when the file has no thresholds, or what writing throws.
    func write(required: Double, all: Double) throws {
        let text = try String(contentsOf: url, encoding: .utf8)
        guard let changed = Self.changed(text, required: required, all: all) else {
            throw CommandFailure(.fault, "\(url.path) has no lines 'required' and 'all' under 'thresholds'")
        }
        try Data(changed.utf8).write(to: url, options: .atomic)
    }

    /// The text with new thresholds; nil when it has none to change.
    static func changed(_ text: String, required: Double, all: Double) -> String? {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard let start = lines.firstIndex(of: "thresholds:") else { return nil }
        for (name, value) in [("required", required), ("all", all)] {
            let end = lines[(start + 1)...].firstIndex { !$0.hasPrefix(" ") } ?? lines.endIndex
            guard let line = lines[start..<end].firstIndex(where: { $0.hasPrefix("  \(name):") }) else { return nil }
            lines[line] = "  \(name): \(Self.text(value))"
        }
        return lines.joined(separator: "\n")
    }

    /// With four digits, as the file has them.
    static func text(_ value: Double) -> String {
        let parts = Int((value * 10_000).rounded())
        let digits = "\(parts % 10_000)"
        return "\(parts / 10_000)." + String(repeating: "0", count: 4 - digits.count) + digits
    }
}
