import ReferralModel
import ReferralStore

/// Pictures of stored pages. The file itself is opened by a reader process only.
struct PagePictures: Sendable {
    var store: ReferralStore

    /// What was written where.
    struct Written: Encodable, Sendable {
        var file: String
        var page: Int
        /// Pixels.
        var width: Int
        var height: Int
        var boxes: Int
    }

    /// Writes a page, or the surroundings of a box on it, as PNG.
    ///
    /// - Parameter around: in pixels of the page image as stored; nil for the whole page.
    @discardableResult
    func write(
        page: Int, of document: DocumentID, marks: [PageMark], around: BoundingBox? = nil, to path: String
    ) async throws -> Written {
        throw CommandFailure(.fault, "pictures are being built")
    }
}
