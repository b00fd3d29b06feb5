import ArgumentParser

/// How many reader processes may be asked for.
enum WorkerCount {
    static let allowed = 1...256

    /// - Throws: `ValidationError` that names the option.
    static func check(_ count: Int?) throws {
        if let count, !allowed.contains(count) {
            throw ValidationError("'--workers' must be from \(allowed.lowerBound) to \(allowed.upperBound), not \(count)")
        }
    }
}
