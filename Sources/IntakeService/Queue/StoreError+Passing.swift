package import ReferralStore

extension StoreError {
    /// Whether it may pass by itself: the server is away, starting, full, read-only or out of something, or two
    /// transactions were in each other's way (PostgreSQL, appendix A: error codes).
    package var isPassing: Bool {
        if isWorthRetrying { return true }
        guard case .fault(let state, _) = self else { return false }
        return ["53", "57P", "58", "40", "08"].contains(where: state.hasPrefix) || ["25006", "55P03"].contains(state)
    }
}
