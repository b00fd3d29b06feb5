import FieldExtraction
import PageImages
import PageReading
import ReferralModel

/// Looks at small parts of a document's pages once more, with a limit on how often.
///
/// The prepared pages of a usual referral are kept for it; of a long file only some, the others are prepared again when one is
/// asked for.
final class PageGlass: SecondLook {
    private let reader: PageReader
    private let document: ScannedDocument
    private var kept: [Int: ReadablePage] = [:]
    private var looks = 0

    /// Pages kept: more than a referral has, at about a megabyte each.
    private static let mostKept = 24
    /// Looks a document may have, at some 30 to 60 ms each.
    private static let mostLooks = 200

    init(_ reader: PageReader, _ document: ScannedDocument) {
        self.reader = reader
        self.document = document
    }

    func keep(_ page: ReadablePage) {
        if kept.count < Self.mostKept { kept[page.number] = page }
    }

    func read(page number: Int, box: BoundingBox, as type: FieldType) -> [SecondReading] {
        guard looks < Self.mostLooks, !box.isEmpty, let page = page(number) else { return [] }
        looks += 1
        return reader.readAgain(box, on: page, alphabet: Alphabet(type)).map { SecondReading(text: $0.text, score: $0.score) }
    }

    private func page(_ number: Int) -> ReadablePage? {
        if let page = kept[number] { return page }
        guard let page = try? reader.upright(document.page(number)) else { return nil }
        kept[number] = page
        return page
    }
}
