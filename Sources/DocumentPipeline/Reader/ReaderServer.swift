public import FoundationEssentials
import Glibc
import ReferralModel

/// The inside of a reader process: answers requests from standard input on standard output until its parent closes the pipe.
///
/// To be called on the main thread before the process has another one, so that the fence holds for all of it.
public struct ReaderServer {
    private let channel: FrameChannel
    private let pipeline: DocumentPipeline
    /// Seconds of processor time for a page.
    private let processor: Int

    /// Serves until the parent goes.
    ///
    /// - Parameters:
    ///   - models: the folder `Models`.
    ///   - memory: bytes of address space that reading may use.
    ///   - largest: bytes that a document may have.
    ///   - processor: seconds of processor time that it may use without a page finished.
    /// - Returns: the exit status of the process.
    public static func run(models: URL, memory: Int, largest: Int, processor: Int) -> Int32 {
        dieQuickly()
        ReaderHeap.keepPages()
        guard let channel = takeOverPipes(largest: largest) else { return 1 }
        let pipeline: DocumentPipeline
        do {
            pipeline = try DocumentPipeline(models: models)
        } catch {
            try? channel.send(JSONMessage.frame(ReaderReply.unusable("\(error)")), until: nil)
            return 1
        }
        let fence = ReaderFence.enclose(memory: memory)
        ParentWatch.start(pipe: channel.input)
        let server = ReaderServer(channel: channel, pipeline: pipeline, processor: processor)
        do {
            try server.reply(.ready(fence))
            while true { try server.serve() }
        } catch {
            return error is ChannelError ? 0 : 1
        }
    }

    private func serve() throws {
        let request = try JSONMessage.value(ReaderRequest.self, of: channel.receive(until: nil))
        let document = try channel.receive(until: nil)
        guard document.kind == .payload else { throw ChannelError.garbled }
        ResourceLimits.allow(processorSeconds: processor)
        let progress = { (progress: ReadingProgress) in
            ResourceLimits.allow(processorSeconds: processor)
            // When the parent is gone the next receive tells.
            try? reply(.progress(progress))
            return ()
        }
        do {
            switch request {
            case .read(let day): try reply(.read(pipeline.read(document.content, receivedOn: day, progress: progress)))
            case .extract(let day, let memory, let sender):
                try reply(
                    .extracted(
                        pipeline.extract(document.content, receivedOn: day, memory: memory, sender: sender, progress: progress)))
            case .probe: try reply(.probed(FenceProbe.run()))
            case .picture(let page):
                let picture = try pipeline.picture(of: document.content, page: page)
                try reply(.picture(geometry: picture.geometry, width: picture.width, height: picture.height))
                try channel.send(Frame(kind: .payload, content: picture.grey), until: nil)
            }
        } catch let failure as ReadFailure {
            try reply(.failed(failure))
        }
    }

    private func reply(_ reply: ReaderReply) throws { try channel.send(JSONMessage.frame(reply), until: nil) }

    /// The Swift runtime would try to describe a crash, with what stood in memory; there are patients in it.
    private static func dieQuickly() {
        for number in [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT] { signal(number, SIG_DFL) }
    }

    /// Takes the pipes away from standard output, where libraries may chatter, and closes everything that was inherited.
    private static func takeOverPipes(largest: Int) -> FrameChannel? {
        let requests = fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3)
        let replies = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3)
        let nothing = open("/dev/null", O_RDWR | O_CLOEXEC)
        guard requests >= 0, replies >= 0, nothing >= 0 else { return nil }
        dup2(nothing, STDIN_FILENO)
        dup2(nothing, STDOUT_FILENO)
        for descriptor in (max(requests, replies, nothing) + 1)..<1024 { close(descriptor) }
        return FrameChannel(input: requests, output: replies, largest: largest)
    }
}
