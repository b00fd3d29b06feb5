public import ReferralModel
public import SenderMemory
import Synchronization

/// A reader process that reads one document after the other, and is replaced when it dies, hangs or has grown old.
///
/// Untrusted bytes are parsed in there and nowhere else.
public actor ReaderProcess {
    private let launch: ReaderLaunch
    private let limits: ReaderLimits
    private let executor = BlockingExecutor("reader")
    private var child: ReaderChild?
    private var documents = 0
    /// The child at work, for a cancellation that comes from another thread.
    private let atWork = Mutex<ReaderChild?>(nil)

    /// How often a process is started that is killed from outside before it can say anything.
    private static let starts = 5

    public nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    /// Most resident memory that any of its processes has held, in bytes.
    public private(set) var peakMemory = 0
    /// Most resident memory that the last document took, in bytes; where the kernel does not tell, no less than that.
    public private(set) var lastMemory = 0
    /// How often a process died or had to be killed.
    public private(set) var deaths = 0
    /// What fences the present process in; nil before the first request.
    public private(set) var fence: ReaderFence?

    public init(_ launch: ReaderLaunch, limits: ReaderLimits = ReaderLimits()) {
        self.launch = launch
        self.limits = limits
    }

    /// Process number of the present process, for an operator.
    public var process: Int32? { child?.process }

    /// Starts a process if there is none, so that a fault shows early.
    ///
    /// - Throws: ``ReaderError/unusable(_:)``, or ``ReaderError/interrupted`` when each of five was killed from outside.
    public func start() throws(ReaderError) {
        for attempt in 1...Self.starts {
            do throws(ReaderError) {
                _ = try started()
                return
            } catch {
                guard error == .interrupted, attempt < Self.starts else { throw error }
            }
        }
    }

    /// Everything that is in a document.
    ///
    /// - Parameters:
    ///   - document: the bytes of the file.
    ///   - receivedOn: the day the document came; later dates in it are not believed.
    ///   - memory: what is remembered of forms that came back corrected.
    ///   - sender: number of the sending machine; nil to take the one that the pages bear.
    ///   - progress: told when the file is opened and after every page.
    /// - Returns: pages, class, and referrals with their findings.
    /// - Throws: ``ReaderError``.
    public func extract(
        _ document: [UInt8], receivedOn: CalendarDate, memory: FormMemory = .empty, sender: String? = nil,
        progress: @escaping @Sendable (ReadingProgress) -> Void = { _ in }
    ) async throws(ReaderError) -> DocumentReading {
        try await cancellable { () throws(ReaderError) in
            guard
                case .extracted(let reading) = try self.answer(
                    .extract(receivedOn: receivedOn, memory: memory, sender: sender), document, progress)
            else {
                throw self.garbled()
            }
            return reading
        }
    }

    /// The text of a document's pages.
    public func read(
        _ document: [UInt8], receivedOn: CalendarDate, progress: @escaping @Sendable (ReadingProgress) -> Void = { _ in }
    ) async throws(ReaderError) -> PageReadings {
        try await cancellable { () throws(ReaderError) in
            guard case .read(let readings) = try self.answer(.read(receivedOn: receivedOn), document, progress) else {
                throw self.garbled()
            }
            return readings
        }
    }

    /// How a page of a document looks.
    ///
    /// - Parameters:
    ///   - document: the bytes of the file.
    ///   - page: position in the file, from 1.
    /// - Returns: the page, upright and straight.
    /// - Throws: ``ReaderError``.
    public func picture(of document: [UInt8], page: Int) async throws(ReaderError) -> PagePicture {
        try await cancellable { () throws(ReaderError) in
            guard case .picture(let geometry, let width, let height) = try self.answer(.picture(page: page), document, { _ in }),
                let child = self.child
            else { throw self.garbled() }
            do throws(ChannelError) {
                let pixels = try child.channel.receive(until: .now + self.limits.silence)
                guard width > 0, height > 0, pixels.content.count == width.multipliedReportingOverflow(by: height).partialValue else {
                    throw ChannelError.garbled
                }
                return PagePicture(geometry: geometry, width: width, height: height, grey: pixels.content)
            } catch {
                throw self.verdict(error)
            }
        }
    }

    /// Has the process try what it must not be able to do.
    public func probe() async throws(ReaderError) -> FenceProbe {
        try await cancellable { () throws(ReaderError) in
            guard case .probed(let probe) = try self.answer(.probe, [], { _ in }) else { throw self.garbled() }
            return probe
        }
    }

    /// Ends the process in order.
    public func stop() {
        guard let child else { return }
        peakMemory = max(peakMemory, child.peakMemory ?? 0)
        child.kill()
        child.wait()
        self.child = nil
    }

    private func cancellable<Value: Sendable>(
        _ body: () throws(ReaderError) -> Value
    ) async throws(ReaderError) -> Value {
        let result = await withTaskCancellationHandler {
            let result = Result { () throws(ReaderError) in try body() }
            if let child { retireIfOld(child) }
            return result
        } onCancel: {
            atWork.withLock { $0 }?.kill()
        }
        if Task.isCancelled, case .failure = result { throw .cancelled }
        return try result.get()
    }

    private func started() throws(ReaderError) -> ReaderChild {
        if let child { return child }
        let child = try ReaderChild(launch, limits)
        let hello: ReaderReply
        do throws(ChannelError) {
            hello = try JSONMessage.value(ReaderReply.self, of: child.channel.receive(until: .now + limits.start))
        } catch {
            // One that is gone is not killed again: how it went says whether the machine is at fault.
            if error != .closed { child.kill() }
            if child.wait() { throw .interrupted }
            throw .unusable("a reader process did not start (\(error)); see `intake doctor`")
        }
        switch hello {
        case .ready(let fence): self.fence = fence
        case .unusable(let reason): throw .unusable(reason)
        default: throw .unusable("a reader process answered what was not asked")
        }
        self.child = child
        documents = 0
        return child
    }

    private func answer(
        _ request: ReaderRequest, _ document: [UInt8], _ progress: (ReadingProgress) -> Void
    ) throws(ReaderError) -> ReaderReply {
        guard document.count <= limits.documentBytes else {
            throw .document(
                ReadFailure(.tooLarge, "the file has \(document.count >> 20) MiB; the limit is \(limits.documentBytes >> 20) MiB"))
        }
        let child = try started()
        atWork.withLock { $0 = child }
        defer { atWork.withLock { $0 = nil } }
        child.forgetPeakMemory()
        if Task.isCancelled { throw .cancelled }
        let reply: ReaderReply
        do throws(ChannelError) {
            reply = try exchange(request, document, child, progress)
        } catch {
            throw verdict(error)
        }
        documents += 1
        if case .failed(let failure) = reply { throw .document(failure) }
        return reply
    }

    private func exchange(
        _ request: ReaderRequest, _ document: [UInt8], _ child: ReaderChild, _ progress: (ReadingProgress) -> Void
    ) throws(ChannelError) -> ReaderReply {
        let channel = child.channel
        let begin = ContinuousClock.now
        var end = begin + limits.document
        guard let message = try? JSONMessage.frame(request) else { throw .garbled }
        try channel.send(message, until: end)
        try channel.send(Frame(kind: .payload, content: document), until: end)
        var received = 0
        while true {
            let frame = try channel.receive(until: min(end, .now + limits.silence))
            received += frame.content.count
            guard received <= limits.answerBytes else { throw .tooLarge }
            let reply = try JSONMessage.value(ReaderReply.self, of: frame)
            guard case .progress(let step) = reply else { return reply }
            end = begin + min(limits.longest, limits.document + limits.page * max(0, step.pageCount))
            progress(step)
        }
    }

    private func retireIfOld(_ child: ReaderChild) {
        note(child)
        if documents >= limits.documentsEach || (child.peakMemory ?? 0) > limits.residentBytes { stop() }
    }

    private func note(_ child: ReaderChild) {
        lastMemory = child.peakMemory ?? 0
        peakMemory = max(peakMemory, lastMemory)
    }

    /// Ends the process, whose state is unknown now, and says what that means for the document.
    private func verdict(_ error: ChannelError) -> ReaderError {
        deaths += 1
        guard let child else { return .interrupted }
        if error != .closed {
            note(child)
            child.kill()
        }
        let wasInterrupted = child.wait()
        if error == .closed { note(child) }
        self.child = nil
        switch error {
        case .closed where wasInterrupted: return .interrupted
        case .closed where child.ranOutOfTime:
            return .document(ReadFailure(.timeout, "reading took too much processor time and was stopped"))
        case .closed:
            return .document(ReadFailure(.crashed, "the reader process died on this file; it may be damaged on purpose"))
        case .late: return .document(ReadFailure(.timeout, "reading took too long and was stopped"))
        case .tooLarge: return .document(ReadFailure(.tooLarge, "the file gives more text than a document can have"))
        case .garbled: return .document(ReadFailure(.crashed, "the reader process gave an answer that makes no sense"))
        }
    }

    private func garbled() -> ReaderError { verdict(.garbled) }
}
