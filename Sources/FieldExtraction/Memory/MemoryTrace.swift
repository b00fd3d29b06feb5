import SenderMemory

/// What the memory of forms says for a candidate that stands where the value stood before.
struct MemoryTrace: Hashable, Sendable {
    var state: PlaceState
    /// See `RememberedPlace.reliability`.
    var reliability: Double

    init(_ place: RememberedPlace) {
        state = place.state
        reliability = place.reliability
    }

    /// No held-back fax has borne the place out yet.
    var isUntried: Bool { state == .candidate }
}
