import FieldExtraction
public import FoundationEssentials
import HandPrint
import NormalForms
import PageCodes
import PageImages
import PageReading
public import ReferralModel
public import SenderMemory
import Validation

/// From the bytes of a file to its referrals: pages, words, fields, findings.
///
/// Holds one engine and what `Models/` says; not Sendable, it stays with the thread that made it.
public final class DocumentPipeline {
    private let reader: PageReader
    private let extractor: FieldExtractor
    private let validator: Validator
    private let scanner = QRScanner()

    /// Told how far the reading has come.
    public typealias Progress = (ReadingProgress) -> Void

    /// - Parameter models: the folder `Models`.
    /// - Throws: `KnowledgeError`, `ReferenceError`, `RuleBookError`, `HandPrintError`, `PageReaderError`.
    public init(models: URL) throws {
        extractor = FieldExtractor(knowledge: try ExtractionKnowledge(models: models))
        validator = Validator(
            rules: try RuleBook(path: models.appending(path: "rules.yaml").path), reference: try ReferenceTables(models: models.path))
        reader = try PageReader(handPrint: try HandPrintReader(models: models))
    }

    /// Everything that is in a document.
    ///
    /// - Parameters:
    ///   - bytes: of the file.
    ///   - receivedOn: the day the document came; later dates in it are not believed.
    ///   - memory: what is remembered of forms that came back corrected.
    ///   - sender: number of the sending machine; nil to take the one that the pages bear.
    ///   - progress: told when the file is opened and after every page.
    /// - Returns: pages, class, and referrals with their findings.
    /// - Throws: ``ReadFailure``.
    public func extract(
        _ bytes: [UInt8], receivedOn: CalendarDate, memory: FormMemory = .empty, sender: String? = nil, progress: Progress
    ) throws(ReadFailure) -> DocumentReading {
        if let sent = try Self.exchanged(bytes, receivedOn: receivedOn, validator: validator, progress: progress) { return sent }
        let document = try ScannedDocument(bytes: bytes)
        let glass = PageGlass(reader, document)
        var hint: Urgency?
        var symbols: [[QRScanner.Symbol]] = []
        let keep = { (page: ReadablePage) in
            glass.keep(page)
            let pixels = page.inkPixels()
            symbols.append(self.scanner.symbols(grey: pixels.bytes, width: pixels.width, height: pixels.height))
        }
        let pages = try texts(of: document, keep: keep) { pages, step in
            // The first page says how urgent a referral is; a long enclosure need not be read to know it.
            if pages.count == 1, step.pageCount > 1 { hint = urgency(of: pages, receivedOn: receivedOn) }
            progress(ReadingProgress(pagesRead: step.pagesRead, pageCount: step.pageCount, urgency: hint))
        }
        let marks = zip(pages, symbols).map { LetterMarkFinder.mark(on: $0, symbols: $1) }
        let replies = LetterPages.parts(of: pages, marks).map { code, parts in
            var referral = extractor.values(of: parts, receivedOn: receivedOn, secondLook: glass)
            LetterPages.keepAnswers(in: &referral, pages: pages, marks)
            return LetterReply(code: code, referral: referral)
        }
        let found = extractor.extract(pages, receivedOn: receivedOn, secondLook: glass, memory: memory, sender: sender)
        return DocumentReading(
            documentClass: found.documentClass, classConfidence: found.classConfidence, isClassInDoubt: found.isClassInDoubt, pages: pages,
            referrals: found.referrals.map { validator.validate($0, receivedOn: receivedOn) }, pairs: found.pairs, replies: replies)
    }

    /// The text of a document's pages and the pairs they print.
    public func read(_ bytes: [UInt8], receivedOn: CalendarDate, progress: Progress) throws(ReadFailure) -> PageReadings {
        let pages = try texts(of: ScannedDocument(bytes: bytes)) { progress($1) }
        return PageReadings(pages: pages, pairs: extractor.extract(pages, receivedOn: receivedOn, secondLook: nil).pairs)
    }

    /// How a page looks.
    ///
    /// - Parameters:
    ///   - bytes: of the file.
    ///   - page: position in the file, from 1.
    /// - Returns: the page, upright and straight.
    /// - Throws: ``ReadFailure``; `unsupported` when the file has no such page.
    public func picture(of bytes: [UInt8], page: Int) throws(ReadFailure) -> PagePicture {
        let document = try ScannedDocument(bytes: bytes)
        guard (1...max(1, document.pageCount)).contains(page) else {
            throw ReadFailure(.unsupported, "the file has \(document.pageCount) pages, not \(page)")
        }
        let prepared = try reader.upright(document.page(page))
        let pixels = prepared.inkPixels()
        return PagePicture(geometry: prepared.geometry, width: pixels.width, height: pixels.height, grey: pixels.bytes)
    }

    private func texts(
        of document: ScannedDocument, keep: (ReadablePage) -> Void = { _ in }, step: ([PageText], ReadingProgress) -> Void
    ) throws(ReadFailure) -> [PageText] {
        let count = document.pageCount
        guard count > 0 else { throw ReadFailure(.corrupt, "the file has no page; ask the sender to fax it again") }
        var pages: [PageText] = []
        step(pages, ReadingProgress(pagesRead: 0, pageCount: count))
        for number in 1...count {
            let (text, page) = try reader.read(document.page(number))
            pages.append(text)
            keep(page)
            step(pages, ReadingProgress(pagesRead: number, pageCount: count))
        }
        return pages
    }

    private func urgency(of pages: [PageText], receivedOn: CalendarDate) -> Urgency? {
        extractor.extract(pages, receivedOn: receivedOn, secondLook: nil).referrals.first?.text(.referralUrgency).flatMap(
            Urgency.init(rawValue:))
    }
}
