public import ReferralModel

/// A file as it came in, opened: its type and its pages.
///
/// Not Sendable: Poppler and Leptonica handles stay with the thread that opened them.
public final class ScannedDocument {
    private enum Content {
        case pdf(PDFFile)
        case raster(RasterFile)
    }

    private let content: Content
    public let type: FileType

    /// Opens a file from its bytes.
    ///
    /// - Throws: ``ReadFailure`` with `unsupported`, `encrypted`, `corrupt` or `too_large`.
    public init(bytes: [UInt8], limits: PageLimits = .standard) throws(ReadFailure) {
        Leptonica.beQuiet()
        guard !bytes.isEmpty else { throw ReadFailure(.corrupt, "the file is empty; ask the sender to fax it again") }
        guard bytes.count <= limits.bytes else {
            throw ReadFailure(.tooLarge, "the file has \(bytes.count >> 20) MiB; the limit is \(limits.bytes >> 20) MiB")
        }
        guard let type = FileType(of: bytes) else {
            throw ReadFailure(.unsupported, "the content is no PDF, TIFF, PNG or JPEG, whatever the name says")
        }
        self.type = type
        content =
            type == .pdf
            ? .pdf(try PDFFile(bytes: bytes, limits: limits)) : .raster(try RasterFile(type: type, bytes: bytes, limits: limits))
    }

    public var pageCount: Int {
        switch content {
        case .pdf(let file): file.pageCount
        case .raster(let file): file.pageCount
        }
    }

    /// The picture of a page at the resolution it was stored with.
    ///
    /// - Parameter number: from 1.
    /// - Returns: the page, not yet made ready to be read.
    /// - Throws: ``ReadFailure`` with `corrupt` or `too_large`.
    public func page(_ number: Int) throws(ReadFailure) -> PageImage {
        switch content {
        case .raster(let file):
            let bitmap = try file.page(number)
            return PageImage(number: number, bitmap: bitmap, resolution: FaxResolution(of: bitmap), layer: [])
        case .pdf(let file):
            let page = try file.page(number)
            let scan = page.scanResolution()
            let dpi = scan ?? (200, 200)
            let grey = try page.rendered(dpiX: dpi.x, dpiY: dpi.y)
            let bitmap = grey.bilevel() ?? grey
            return PageImage(
                number: number, bitmap: bitmap, resolution: FaxResolution(x: bitmap.resolution.x, y: bitmap.resolution.y),
                layer: scan == nil ? page.textLayer(dpiX: Double(bitmap.resolution.x), dpiY: Double(bitmap.resolution.y)) : [])
        }
    }
}
