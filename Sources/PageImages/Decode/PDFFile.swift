import CPoppler
import ReferralModel

/// Owner of one Poppler document.
final class PDFFile {
    private let document: OpaquePointer
    private let limits: PageLimits
    let pageCount: Int

    init(bytes: [UInt8], limits: PageLimits) throws(ReadFailure) {
        self.limits = limits
        let data = g_bytes_new(bytes, gsize(bytes.count))
        defer { g_bytes_unref(data) }
        var error: UnsafeMutablePointer<GError>?
        guard let opened = poppler_document_new_from_bytes(data, nil, &error) else {
            let code = error?.pointee.code
            g_error_free(error)
            // POPPLER_ERROR_ENCRYPTED; every other code is a kind of damage.
            if code == 1 {
                throw ReadFailure(.encrypted, "the PDF asks for a password; ask the sender for one without")
            }
            throw ReadFailure(.corrupt, "the PDF cannot be opened; ask the sender to fax it again")
        }
        let count = Int(poppler_document_get_n_pages(opened))
        guard count > 0 else {
            g_object_unref(UnsafeMutableRawPointer(opened))
            throw ReadFailure(.corrupt, "the PDF has no page; it may have been cut off")
        }
        guard count <= limits.pages else {
            g_object_unref(UnsafeMutableRawPointer(opened))
            throw ReadFailure(.tooLarge, "the PDF has \(count) pages; the limit is \(limits.pages)")
        }
        document = opened
        pageCount = count
    }

    deinit { g_object_unref(UnsafeMutableRawPointer(document)) }

    func page(_ number: Int) throws(ReadFailure) -> PDFPage {
        guard let page = poppler_document_get_page(document, Int32(number - 1)) else {
            throw ReadFailure(.corrupt, "page \(number) of the PDF cannot be found")
        }
        return try PDFPage(taking: page, number: number, limits: limits)
    }
}
