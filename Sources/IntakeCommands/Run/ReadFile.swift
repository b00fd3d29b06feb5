import DocumentPipeline
import ReferralModel

/// What `intake read --json` prints for a file.
struct ReadFile: Encodable, Sendable {
    var file: String
    var pages: [ReadPage]
    var error: FailureText?

    private enum CodingKeys: String, CodingKey { case file, pages, error }

    init(_ file: InputFile, _ outcome: Result<PageReadings, ReadFailure>) {
        self.file = file.path
        switch outcome {
        case .success(let readings):
            pages = readings.pages.map { page in ReadPage(page, readings.pairs.filter { $0.page == page.number }) }
        case .failure(let failure):
            pages = []
            error = FailureText(failure)
        }
    }

    func encode(to encoder: any Encoder) throws {
        var object = encoder.container(keyedBy: CodingKeys.self)
        try object.encode(file, forKey: .file)
        try object.encode(pages, forKey: .pages)
        try object.encode(error, forKey: .error)
    }
}
