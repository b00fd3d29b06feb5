import IntakeService
import ReferralStore
import Sockets

/// Answers on a local port: `/metrics` for Prometheus, `/health` (the process lives) and `/ready` (it can do its work).
struct StatusServer: Sendable {
    private let server: PlainHTTP

    /// Listens from now on.
    ///
    /// - Parameters:
    ///   - host: address to listen on.
    ///   - port: 0 takes a free one.
    ///   - store: that is asked.
    ///   - tally: what this process does; nil when it reads no documents.
    /// - Throws: ``CommandFailure`` when the port cannot be had.
    init(host: String, port: UInt16, store: ReferralStore, tally: Tally? = nil) throws(CommandFailure) {
        do {
            server = try PlainHTTP(host: host, port: port) { path in await Self.reply(path, store, tally) }
        } catch {
            throw CommandFailure(.badInput, "\(host) port \(port): \(error)")
        }
    }

    var port: UInt16 { server.port }

    func run() async { await server.run() }

    func stop() { server.stop() }

    private static func reply(_ path: String, _ store: ReferralStore, _ tally: Tally?) async -> PlainHTTP.Reply {
        switch path {
        case "/metrics":
            let status = try? await store.status()
            let deliveries = (try? await store.deliveryCounts()) ?? [:]
            let page = MetricsPage.text(status, deliveries: deliveries, counts: tally?.counts)
            return PlainHTTP.Reply(200, type: "text/plain; version=0.0.4; charset=utf-8", page)
        case "/health": return PlainHTTP.Reply(200, "ok\n")
        case "/ready":
            do throws(StoreError) {
                try await store.checkSchema()
                return PlainHTTP.Reply(200, "ready\n")
            } catch {
                // The reason may name hosts and logins: it belongs in the log.
                return PlainHTTP.Reply(503, "the database does not answer or has another schema\n")
            }
        default: return PlainHTTP.Reply(404, "/metrics, /health, /ready\n")
        }
    }
}
