import ArgumentParser
import DocumentPipeline
import FoundationEssentials

/// `intake reader`: the process that untrusted bytes are parsed in. Started by the other commands, not by people.
struct ReaderCommand: ParsableCommand {
    static let name = "reader"

    static let configuration = CommandConfiguration(
        commandName: name, abstract: "Read documents for a parent process, fenced in.", shouldDisplay: false)

    @Option(help: "The folder Models.")
    var models: String

    @Option(help: "Bytes of address space for reading.")
    var memory: Int

    @Option(help: "Bytes that a document may have.")
    var largest: Int

    @Option(help: "Seconds of processor time without a page finished.")
    var processor: Int

    /// Serves until the parent goes.
    ///
    /// - Returns: the exit status of the process.
    static func serve(_ arguments: [String]) -> Int32 {
        guard let command = try? parse(arguments) else { return ExitStatus.badInput.rawValue }
        return ReaderServer.run(
            models: URL(filePath: command.models, directoryHint: .isDirectory), memory: command.memory, largest: command.largest,
            processor: command.processor)
    }

    func run() throws { throw CommandFailure(.badInput, "`intake reader` is started by other commands only") }
}
