import FoundationEssentials
public import IntakeService
public import Logging
import ReferralExchange
public import ReferralStore

/// Carries what the outbox holds for one destination, one delivery after the other.
public struct Courier: Sendable {
    private let destination: Destination
    private let store: ReferralStore
    private let transport: any Transport
    private let retry: RetryDelay
    private let log: Logger

    /// Kept up while a delivery is on its way: when this process dies, the delivery is due again after so long.
    private static let lease = Duration.seconds(15)

    public init(_ destination: Destination, store: ReferralStore, retry: RetryDelay = RetryDelay(), log: Logger) {
        self.destination = destination
        self.store = store
        self.retry = retry
        self.log = log
        transport =
            switch destination.address {
            case .folder(let path, let format): FolderTransport(path: path, format: format)
            case .mllp(let host, let port): MLLPTransport(client: MLLPClient(host: host, port: port, timeout: destination.timeout))
            case .fhir(let base, let tokenFile): FHIRTransport(base: base, tokenFile: tokenFile, timeout: destination.timeout)
            }
    }

    /// How a step ended.
    private enum Step {
        case nothing, delivered, refused, unreachable
    }

    /// Carries until the stop is requested.
    ///
    /// - Parameters:
    ///   - stop: ends the work after the delivery in hand.
    ///   - rest: between two looks into an empty outbox.
    public func run(until stop: StopSignal, rest: Duration = .seconds(2)) async {
        var failures = 0
        while !stop.isRequested {
            do throws(StoreError) {
                try await store.queueDeliveries(to: destination.name)
                switch try await step(failures) {
                case .nothing: await stop.wait(atMost: rest)
                case .delivered, .refused: failures = 0
                case .unreachable:
                    failures += 1
                    // The others would fare no better: the destination as a whole gets a rest.
                    await stop.wait(atMost: retry.delay(after: failures))
                }
            } catch {
                log.warning("the outbox cannot be used; waiting", metadata: ["destination": "\(destination.name)", "error": "\(error)"])
                await stop.wait(atMost: .seconds(5))
            }
        }
    }

    /// Tries everything that is due, each once.
    ///
    /// - Returns: how many were delivered, and how many were not.
    /// - Throws: `StoreError`.
    public func carryOnce() async throws(StoreError) -> (delivered: Int, failed: Int) {
        try await store.queueDeliveries(to: destination.name)
        var counts = (delivered: 0, failed: 0)
        while true {
            switch try await step(counts.failed) {
            case .nothing: return counts
            case .delivered: counts.delivered += 1
            case .refused: counts.failed += 1
            case .unreachable: return (counts.delivered, counts.failed + 1)
            }
        }
    }

    private func step(_ failures: Int) async throws(StoreError) -> Step {
        guard let ticket = try await store.nextDelivery(to: destination.name, lease: Self.lease) else { return .nothing }
        let keeping = keep(ticket)
        defer { keeping.cancel() }
        let metadata: Logger.Metadata = [
            "destination": "\(destination.name)", "delivery": "\(ticket.id)", "referral": "\(ticket.referral)",
            "attempt": "\(ticket.attempt)",
        ]
        let (referral, version) = try await ExchangeReferral.load(
            ticket.referral, from: store, withOriginal: destination.needsOriginal)
        do throws(DeliveryFault) {
            let acknowledgement = try await transport.send(referral, version: version)
            let isCounted = try await written(ticket, version, acknowledgement)
            log.info(isCounted ? "delivered" : "delivered, but too late to count", metadata: metadata)
            return .delivered
        } catch {
            let isDead = error.isRefusal && ticket.refusals + 1 >= destination.refusals
            let delay = retry.delay(after: error.isRefusal ? ticket.refusals + 1 : failures + 1)
            try await store.notDelivered(
                ticket, fault: error.description, isRefusal: error.isRefusal, retryAfter: isDead ? nil : delay)
            log.warning(
                isDead ? "a delivery is dead: a person has to look" : "not delivered",
                metadata: metadata.merging(["fault": "\(error)"]) { $1 })
            return error.isRefusal ? .refused : .unreachable
        }
    }

    private func keep(_ ticket: DeliveryTicket) -> Task<Void, Never> {
        Task { [store] in
            while !Task.isCancelled {
                try? await Task.sleep(for: Self.lease / 3)
                // A database that is away for a moment is asked again; one that is away for long ends the lease.
                _ = try? await store.extendDelivery(ticket, lease: Self.lease)
            }
        }
    }

    /// The acknowledgement must reach the store: without it the referral is sent again.
    private func written(_ ticket: DeliveryTicket, _ version: Int, _ acknowledgement: String) async throws(DeliveryFault) -> Bool {
        for pause in [0, 1, 2, 4, 8] {
            if pause > 0 { try? await Task.sleep(for: .seconds(pause)) }
            do throws(StoreError) {
                return try await store.delivered(ticket, version: version, acknowledgement: acknowledgement)
            } catch {
                guard error.isWorthRetrying else { break }
            }
        }
        throw .unreachable("it was acknowledged, but that could not be written down; it will be sent again")
    }
}
