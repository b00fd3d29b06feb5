import IntakeService

/// What a run came to, in one line.
enum ServiceSummary {
    static func text(_ counts: StepCounts, time: Duration) -> String {
        let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
        var parts = ["\(counts.taken) files taken in"]
        if counts.seenBefore > 0 { parts.append("\(counts.seenBefore) of them seen before") }
        parts.append("\(counts.completed) documents read (\(counts.pages) pages)")
        if counts.quarantined > 0 { parts.append("\(counts.quarantined) quarantined") }
        let speed = rate(Double(counts.pages) / max(seconds, 0.001))
        return parts.joined(separator: ", ")
            + " in \(rate(seconds)) s: \(speed) pages a second, readers of at most \(counts.readerMemory >> 20) MiB"
    }

    /// With two digits behind the point where they matter.
    static func rate(_ number: Double) -> String {
        let hundredths = Int((number * 100).rounded())
        guard number < 100 else { return String(hundredths / 100) }
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }
}
