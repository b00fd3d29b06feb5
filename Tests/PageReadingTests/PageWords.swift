import ReferralModel
import TestSupport

@testable import PageImages
@testable import PageReading

/// The words of a page of a sample fax.
enum PageWords {
    static func read(_ name: String, page: Int, without steps: ReadingSteps) throws -> [String] {
        let document = try ScannedDocument(bytes: try SampleFax(name).bytes())
        return try PageReader(steps: .all.subtracting(steps)).read(document.page(page)).text.words.map(\.text)
    }
}
