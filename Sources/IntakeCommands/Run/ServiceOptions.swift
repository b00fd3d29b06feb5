import ArgumentParser
import DocumentPipeline
import FoundationEssentials
import IntakeService
import Logging

/// What `intake run` and `intake worker` can be told.
struct ServiceOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Documents read at the same time, 1 to 256. Default: as many as cores.", valueName: "n"))
    var workers: Int?

    @Option(help: ArgumentHelp("What to log at least.", valueName: "level"))
    var logLevel: LogLevel?

    @Option(help: ArgumentHelp("How to log on standard error, a line a message.", valueName: "form"))
    var logFormat = LogForm.text

    @Option(help: ArgumentHelp("Address space of a reader process in MiB, 512 to 65536.", valueName: "mib"))
    var readerMemory = 2048

    @Option(help: ArgumentHelp("Answer /metrics, /health and /ready on this port of 127.0.0.1. Default: not at all.", valueName: "port"))
    var metricsPort: UInt16?

    func validate() throws {
        try WorkerCount.check(workers)
        guard (512...65_536).contains(readerMemory) else {
            throw ValidationError("'--reader-memory' must be from 512 to 65536, not \(readerMemory)")
        }
    }

    var workerCount: Int { workers ?? max(1, ProcessInfo.processInfo.activeProcessorCount) }

    var limits: ReaderLimits { ReaderLimits(memory: readerMemory << 20) }

    /// The log; quieter when a person watches a line of progress instead.
    func logger(quiet: Bool = false) -> Logger {
        let level = logLevel?.level ?? (quiet ? .warning : .info)
        return Logger(label: "intake") { _ in LineLog(level, format: logFormat.format) }
    }
}
