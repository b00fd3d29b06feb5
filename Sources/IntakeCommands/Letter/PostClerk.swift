import Logging
import ReferralStore

/// Hands letters over to one carrier, one after the other.
struct PostClerk {
    let store: ReferralStore
    let carrier: Carrier
    let actor: String
    let log: Logger

    /// Longer than a carrier may take.
    private static let lease = Duration.seconds(90)

    /// Tries everything that is due, each once.
    ///
    /// - Returns: how many were not handed over.
    func handOverAll() async throws(StoreError) -> Int {
        var failed = 0
        while let ticket = try await next(nil) { failed += try await handOver(ticket) ? 0 : 1 }
        return failed
    }

    /// Tries these, whether they are due or not.
    func handOver(_ ids: [LetterID]) async throws -> Int {
        var failed = 0
        for id in ids {
            guard let ticket = try await next(id) else {
                let letter = try await store.letter(id)
                guard letter.state == .made else { throw StoreError.wrongLetterState(id, letter.state) }
                let reason = letter.fax == nil && carrier.needsNumber ? "has no fax number" : "is being handed over by somebody else"
                throw CommandFailure(.doesNotHold, "letter \(id) \(reason)")
            }
            failed += try await handOver(ticket) ? 0 : 1
        }
        return failed
    }

    private func next(_ id: LetterID?) async throws(StoreError) -> LetterTicket? {
        try await store.nextLetter(id, canTell: carrier.canTell, needsNumber: carrier.needsNumber, lease: Self.lease)
    }

    private func handOver(_ ticket: LetterTicket) async throws(StoreError) -> Bool {
        let metadata: Logger.Metadata = ["letter": "\(ticket.id)", "attempt": "\(ticket.attempt)", "carrier": "\(carrier.name)"]
        let pdf = try await store.letterContent(ticket.id)
        do throws(CarrierError) {
            let job = try carrier.take(pdf, ticket)
            try await written(ticket, job)
            log.info("letter handed over", metadata: metadata)
            return true
        } catch {
            let delay: Duration? = if case .silent = error { nil } else { .seconds(min(3600, 60 << min(ticket.attempt - 1, 6))) }
            try await store.notHandedOver(ticket, fault: error.description, retryAfter: delay)
            log.warning("letter not handed over", metadata: metadata.merging(["fault": "\(error)"]) { $1 })
            return false
        }
    }

    /// That the carrier has it must reach the store: else nobody knows.
    private func written(_ ticket: LetterTicket, _ job: String?) async throws(CarrierError) {
        for pause in [0, 1, 2, 4, 8] {
            if pause > 0 { try? await Task.sleep(for: .seconds(pause)) }
            do throws(StoreError) {
                try await store.handedOver(ticket, to: carrier.name, job: job, by: actor)
                return
            } catch {
                guard error.isWorthRetrying else { break }
            }
        }
        throw .silent("the carrier has it, but that could not be written down")
    }
}
