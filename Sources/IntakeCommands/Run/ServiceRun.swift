import DocumentPipeline
import Glibc
import IntakeService
import Logging
import PrivateCluster
import ReferralStore

/// A run of the service from the opening of the database to the last line.
struct ServiceRun {
    var global: GlobalOptions
    var service: ServiceOptions
    var inboxes: [String]
    var patience: InboxPatience
    var once: Bool
    /// Whether a person at a terminal waits for the end.
    var showsProgress: Bool

    /// A lease must outlive a busy moment of the machine, but not hold a document for long when its holder was killed.
    private static let queue = QueuePolicy(lease: .seconds(30))
    /// Seconds after which the process ends whatever still hangs; systemd and docker send SIGKILL after 10 or more.
    private static let lastMoment = 9.0

    func run() async throws {
        let log = service.logger(quiet: showsProgress)
        let launch = ReaderLaunch(models: try global.modelsFolder())
        let stop = StopSignal()
        let signals = EndingSignals(stop, lastMoment: Self.lastMoment, log: log)
        defer { signals.ignore() }
        guard let store = try await open(stop, log) else { return }
        defer { Task { await store.close() } }
        let database = global.database
        let plan = ServicePlan(
            inboxes: inboxes, workers: service.workerCount, once: once, patience: patience, launch: launch, limits: service.limits)
        let rules = try ReviewRules(models: global.modelsFolder())
        let forms = FormClerk(school: try FormSchool(models: global.modelsFolder()))
        let intake = IntakeService(plan, store: store, stop: stop, log: log, rules: rules.validation, forms: forms) {
            if database.isPrivate { _ = try? await database.cluster.start() }
        }
        let server = try service.metricsPort.map { try StatusServer(host: "127.0.0.1", port: $0, store: store, tally: intake.tally) }
        let answering = Task { await server?.run() }
        defer {
            server?.stop()
            answering.cancel()
        }
        if let server { log.notice("answering", metadata: ["port": "\(server.port)"]) }
        let begin = ContinuousClock.now
        let progress = showsProgress ? ProgressLine(intake.tally, store: store) : nil
        let state: InboxState
        do {
            state = try await intake.run()
        } catch {
            await progress?.end()
            throw error
        }
        await progress?.end()
        if once { Console.note(ServiceSummary.text(intake.tally.counts, time: begin.duration(to: .now))) }
        if once, state.unremovable > 0 {
            throw CommandFailure(.doesNotHold, "\(state.unremovable) files are stored but could not be removed from the inbox")
        }
    }

    /// Opens the database; a service waits for one that is not there yet, `--once` does so for a minute only.
    /// Nil when asked to stop meanwhile: nothing was taken in hand, so that is an orderly end.
    private func open(_ stop: StopSignal, _ log: Logger) async throws -> ReferralStore? {
        let begin = ContinuousClock.now
        var isTold = false
        while true {
            do {
                return try await global.database.open(.migrate, connections: service.workerCount + inboxes.count + 3, policy: Self.queue)
            } catch  where Self.mayPass(error) {
                if stop.isRequested { return nil }
                if once, begin.duration(to: .now) > .seconds(60) { throw error }
                if !isTold { log.warning("the database does not answer; waiting for it", metadata: ["error": "\(error)"]) }
                isTold = true
                await stop.wait(atMost: .seconds(1))
            }
        }
    }

    /// Whether it may be different in a moment: a server that is away, or one that recovers from a crash.
    private static func mayPass(_ error: any Error) -> Bool {
        switch error {
        case let error as StoreError: error.isPassing
        case ClusterError.program: true
        default: false
        }
    }
}
