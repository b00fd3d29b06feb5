/// Remembers since when each file of an inbox has been the same.
///
/// A file's own time counts only for files that lie there already when the inbox is first looked at, and only backwards: a clock
/// that jumps, or one of a file server that goes wrong, makes a file wait longer, never shorter than its settle time.
struct StabilityTracker {
    private struct Sight {
        var identity: FileIdentity
        var since: ContinuousClock.Instant
        /// Never before it was first seen.
        var seen: ContinuousClock.Instant
    }

    private var sights: [InboxPath: Sight] = [:]

    /// How long a file has been still.
    ///
    /// - Parameters:
    ///   - path: where it lies.
    ///   - identity: what it is now.
    ///   - age: by the clock of the machine, how long ago the file was changed; nil or negative when that cannot be said or trusted.
    ///   - now: the present moment.
    /// - Returns: how long it has been the same.
    mutating func stillness(
        of path: InboxPath, _ identity: FileIdentity, age: Duration?, now: ContinuousClock.Instant
    ) -> Duration {
        if let sight = sights[path] {
            if sight.identity == identity { return sight.since.duration(to: now) }
            sights[path] = Sight(identity: identity, since: now, seen: now)
            return .zero
        }
        let since = age.map { $0 > .zero ? now - $0 : now } ?? now
        sights[path] = Sight(identity: identity, since: since, seen: now)
        return since.duration(to: now)
    }

    /// How long a file was seen to be as it is now, whatever its own time says.
    func watched(_ path: InboxPath, now: ContinuousClock.Instant) -> Duration { sights[path]?.seen.duration(to: now) ?? .zero }

    /// Forgets all files but these.
    mutating func keep(_ paths: Set<InboxPath>) { sights = sights.filter { paths.contains($0.key) } }
}
