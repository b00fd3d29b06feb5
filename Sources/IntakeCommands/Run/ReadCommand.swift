import ArgumentParser
import DocumentPipeline
import FoundationEssentials
import ReferralModel

/// `intake read`: reads files and prints the page text with positions.
struct ReadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "read", abstract: "Read files and print the page text with positions.")

    @OptionGroup var global: GlobalOptions

    @Flag(help: "One JSON object a line for each file, in the order given.")
    var json = false

    @Option(help: ArgumentHelp("Reader processes, 1 to 256. Default: as many as cores.", valueName: "n"))
    var workers: Int?

    @Argument(help: "PDF, TIFF, PNG or JPEG files.", completion: .file())
    var files: [String]

    func validate() throws { try WorkerCount.check(workers) }

    func run() async throws {
        let farm = ReaderFarm(models: try global.modelsFolder(), readers: workers)
        let today = try CalendarDate.today()
        var unread = 0
        try await farm.work(on: files) { reader, file throws(ReaderError) in
            try await reader.read(file.bytes, receivedOn: today)
        } tell: { file, outcome in
            if case .failure = outcome { unread += 1 }
            if json {
                Console.print(try JSONText.line(ReadFile(file, outcome)))
            } else {
                for line in text(file, outcome) { Console.print(TerminalText.clean(line)) }
            }
        }
        if unread > 0 { throw CommandFailure(.badInput, "\(unread) of \(files.count) files could not be read") }
    }

    private func text(_ file: InputFile, _ outcome: Result<PageReadings, ReadFailure>) -> [String] {
        switch outcome {
        case .failure(let failure): return ["\(file.path): \(failure)"]
        case .success(let readings):
            return readings.pages.flatMap { page in
                ["\(file.path), page \(page.number):"] + lines(of: page)
            }
        }
    }

    private func lines(of page: PageText) -> [String] {
        var lines: [String] = []
        var line: Int?
        for word in page.words {
            if word.line == line, let last = lines.popLast() {
                lines.append(last + " " + word.text)
            } else {
                lines.append("  " + word.text)
            }
            line = word.line
        }
        return lines
    }
}
