import DocumentPipeline
import FoundationEssentials
import ReferralModel

/// Reads many files with several reader processes and gives the results in the order of the files.
struct ReaderFarm: Sendable {
    let launch: ReaderLaunch
    /// Reader processes at work.
    let readers: Int
    /// How often a document is tried again whose reader was killed from outside.
    private let repeats = 3

    /// As many readers as there are cores, unless told otherwise.
    init(models: URL, readers: Int? = nil) {
        launch = ReaderLaunch(models: models)
        self.readers = max(1, readers ?? ProcessInfo.processInfo.activeProcessorCount)
    }

    /// Works on every file and tells the outcomes in the order of the files, each as soon as it is its turn.
    ///
    /// - Throws: ``CommandFailure`` when no file can be read on this machine.
    func work<Output: Sendable>(
        on files: [String], _ body: @escaping @Sendable (ReaderProcess, InputFile) async throws(ReaderError) -> Output,
        tell: (InputFile, Result<Output, ReadFailure>) throws -> Void
    ) async throws {
        let line = WaitingLine(count: files.count)
        let (outcomes, sender) = AsyncThrowingStream.makeStream(of: (Int, InputFile, Result<Output, ReadFailure>).self)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<min(readers, files.count) {
                group.addTask {
                    let reader = ReaderProcess(launch)
                    while let index = line.next() {
                        let file = InputFile(path: files[index])
                        do throws(CommandFailure) {
                            sender.yield((index, file, try await outcome(reader, file, body)))
                        } catch {
                            sender.finish(throwing: error)
                            break
                        }
                    }
                    await reader.stop()
                }
            }
            var waiting: [Int: (InputFile, Result<Output, ReadFailure>)] = [:]
            var told = 0
            var iterator = outcomes.makeAsyncIterator()
            while told < files.count, let (index, file, outcome) = try await iterator.next() {
                waiting[index] = (file, outcome)
                while let (file, outcome) = waiting.removeValue(forKey: told) {
                    try tell(file, outcome)
                    told += 1
                }
            }
        }
    }

    private func outcome<Output: Sendable>(
        _ reader: ReaderProcess, _ file: InputFile, _ body: (ReaderProcess, InputFile) async throws(ReaderError) -> Output
    ) async throws(CommandFailure) -> Result<Output, ReadFailure> {
        if let failure = file.failure { return .failure(failure) }
        for _ in 0..<repeats {
            do throws(ReaderError) {
                return .success(try await body(reader, file))
            } catch {
                switch error {
                case .document(let failure): return .failure(failure)
                case .unusable(let reason): throw CommandFailure(.fault, reason)
                case .interrupted: continue
                case .cancelled: throw CommandFailure(.fault, "cancelled")
                }
            }
        }
        return .failure(ReadFailure(.crashed, "the reader process was killed from outside \(repeats) times"))
    }
}
