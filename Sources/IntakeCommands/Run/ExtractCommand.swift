import ArgumentParser
import DocumentPipeline
import FoundationEssentials
import ReferralModel

/// `intake extract`: reads files and prints the referrals found, touching no database.
struct ExtractCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract", abstract: "Read files and print the referrals found; touches no database.")

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
            try await reader.extract(file.bytes, receivedOn: today)
        } tell: { file, outcome in
            if case .failure = outcome { unread += 1 }
            let extracted = ExtractedFile(file, outcome)
            if json {
                Console.print(try JSONText.line(extracted))
            } else {
                for line in ExtractedText.lines(extracted) { Console.print(TerminalText.clean(line)) }
            }
        }
        if unread > 0 { throw CommandFailure(.badInput, "\(unread) of \(files.count) files could not be read") }
    }
}
