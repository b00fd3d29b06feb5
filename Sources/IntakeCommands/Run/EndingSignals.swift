import Dispatch
import Glibc
import IntakeService
import Logging

/// SIGTERM and SIGINT: the first asks for an orderly end, a second one ends at once.
final class EndingSignals: Sendable {
    // The sources are only held and cancelled; their protocol is not marked Sendable on Linux.
    nonisolated(unsafe) private let sources: [any DispatchSourceSignal]

    /// - Parameters:
    ///   - stop: requested by the first signal.
    ///   - lastMoment: seconds after it when the process ends, whatever still hangs.
    ///   - log: told about it.
    init(_ stop: StopSignal, lastMoment: Double, log: Logger) {
        sources = [SIGTERM, SIGINT].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                guard !stop.isRequested else { _exit(ExitStatus.fault.rawValue) }
                log.notice("stopping", metadata: ["signal": "\(number)"])
                stop.request()
                DispatchQueue.global().asyncAfter(deadline: .now() + lastMoment) {
                    log.error("something hangs; what is in hand will be taken up again when its lease ends")
                    _exit(ExitStatus.fault.rawValue)
                }
            }
            source.resume()
            return source
        }
    }

    /// Puts an end to listening.
    func ignore() {
        for source in sources { source.cancel() }
    }
}
