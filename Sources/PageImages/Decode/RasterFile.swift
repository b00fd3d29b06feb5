import CLeptonica
import ReferralModel

/// TIFF, PNG and JPEG through Leptonica.
struct RasterFile {
    let type: FileType
    let bytes: [UInt8]
    /// Offsets of the image directories of a TIFF, one a page.
    let pageCount: Int

    init(type: FileType, bytes: [UInt8], limits: PageLimits) throws(ReadFailure) {
        self.type = type
        self.bytes = bytes
        if type == .tiff {
            let directories = try TIFFDirectories(bytes, most: limits.pages)
            pageCount = directories.count
        } else {
            pageCount = 1
        }
        var format: Int32 = 0
        var width: Int32 = 0
        var height: Int32 = 0
        var bits: Int32 = 0
        var samples: Int32 = 0
        var hasMap: Int32 = 0
        guard pixReadHeaderMem(bytes, bytes.count, &format, &width, &height, &bits, &samples, &hasMap) == 0 else {
            throw ReadFailure(.corrupt, "the image's header cannot be read; ask the sender to fax it again")
        }
        guard Int(width) * Int(height) <= limits.pixels * 16 else {
            throw ReadFailure(.tooLarge, "the image has \(width) x \(height) pixels")
        }
    }

    func page(_ number: Int) throws(ReadFailure) -> Bitmap {
        let pix: UnsafeMutablePointer<Pix>? =
            type == .tiff ? pixReadMemTiff(bytes, bytes.count, Int32(number - 1)) : pixReadMem(bytes, bytes.count)
        guard let bitmap = Bitmap(taking: pix) else {
            throw ReadFailure(.corrupt, "page \(number) cannot be decoded; ask the sender to fax it again")
        }
        return bitmap
    }
}
