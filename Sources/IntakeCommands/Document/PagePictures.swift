import DocumentPipeline
import FoundationEssentials
import ReferralModel
import ReferralStore

/// Pictures of stored pages. The file itself is opened by a reader process only.
struct PagePictures: Sendable {
    var store: ReferralStore
    var models: URL

    /// What was written where.
    struct Written: Encodable, Sendable {
        var file: String
        var page: Int
        /// Pixels.
        var width: Int
        var height: Int
        var boxes: Int
    }

    /// The upright page. Throws ``CommandFailure`` when there is no such page or it cannot be read.
    func page(_ page: Int, of document: DocumentID) async throws -> UprightPage {
        let summary = try await store.document(document)
        if let count = summary.pageCount, page > count {
            throw CommandFailure(.badInput, "document \(document) has \(count) pages, so there is no page \(page)")
        }
        let bytes = try await store.originalBytes(of: document, page: page)
        let reader = ReaderProcess(ReaderLaunch(models: models))
        let picture: PagePicture
        do throws(ReaderError) {
            picture = try await reader.picture(of: bytes, page: page)
        } catch {
            await reader.stop()
            throw CommandFailure(.badInput, "page \(page) of document \(document) cannot be drawn: \(error)")
        }
        await reader.stop()
        guard let upright = UprightPage(picture) else { throw CommandFailure(.fault, "the reader drew an empty page") }
        return upright
    }

    /// Writes a page, or the surroundings of a box on it, as PNG. Boxes are in pixels of the page image as stored.
    @discardableResult
    func write(
        page: Int, of document: DocumentID, marks: [PageMark], around: BoundingBox? = nil, to path: String
    ) async throws -> Written {
        let upright = try await self.page(page, of: document)
        let marks = marks.filter { $0.page == page }
        let (part, boxes) = upright.part(around: around, marks: marks)
        var picture = ColourPicture(part)
        for (box, level) in boxes { picture.frame(box, level.colour, thickness: 3) }
        try OutputFile.write(PNGWriter.bytes(picture), to: path)
        return Written(file: path, page: page, width: picture.width, height: picture.height, boxes: boxes.count)
    }
}
