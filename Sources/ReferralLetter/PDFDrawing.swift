import CCairo
import ReferralModel

/// Draws pages into a PDF. The one owner of Cairo's pointers.
final class PDFDrawing {
    /// US letter, in points.
    static let width = 612.0
    static let height = 792.0

    private let surface: OpaquePointer
    private let context: OpaquePointer
    private let sink: Sink

    private final class Sink { var bytes: [UInt8] = [] }

    init() throws(LetterError) {
        let sink = Sink()
        self.sink = sink
        let made = cairo_pdf_surface_create_for_stream(
            { closure, data, count in
                guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
                Unmanaged<Sink>.fromOpaque(closure).takeUnretainedValue().bytes += UnsafeBufferPointer(start: data, count: Int(count))
                return CAIRO_STATUS_SUCCESS
            }, Unmanaged.passUnretained(sink).toOpaque(), Self.width, Self.height)
        guard let made, let drawing = cairo_create(made) else { throw LetterError("the letter does not fit into memory") }
        surface = made
        context = drawing
    }

    deinit {
        cairo_destroy(context)
        cairo_surface_destroy(surface)
    }

    /// Width of a text in points.
    func width(_ text: String, size: Double, isBold: Bool) -> Double {
        select(size, isBold)
        var extents = cairo_text_extents_t()
        cairo_text_extents(context, text, &extents)
        return extents.x_advance
    }

    /// Adds a page.
    func page(_ items: [DrawnItem]) throws(LetterError) {
        for item in items { try draw(item) }
        cairo_show_page(context)
    }

    /// Ends the file.
    ///
    /// - Parameter title: for the title bar of a viewer.
    /// - Returns: its bytes.
    /// - Throws: ``LetterError`` when memory ran out.
    func finish(title: String) throws(LetterError) -> [UInt8] {
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title)
        cairo_surface_finish(surface)
        let status = cairo_surface_status(surface)
        guard status == CAIRO_STATUS_SUCCESS else {
            throw LetterError("the letter cannot be drawn: " + String(cString: cairo_status_to_string(status)))
        }
        return sink.bytes
    }

    private func select(_ size: Double, _ isBold: Bool) {
        cairo_select_font_face(context, "DejaVu Sans", CAIRO_FONT_SLANT_NORMAL, isBold ? CAIRO_FONT_WEIGHT_BOLD : CAIRO_FONT_WEIGHT_NORMAL)
        cairo_set_font_size(context, size)
    }

    private func draw(_ item: DrawnItem) throws(LetterError) {
        cairo_set_source_rgb(context, 0, 0, 0)
        switch item {
        case .text(let text, let x, let y, let size, let isBold):
            select(size, isBold)
            cairo_move_to(context, x, y)
            cairo_show_text(context, text)
        case .line(let x0, let x1, let y, let width):
            cairo_set_line_width(context, width)
            cairo_move_to(context, x0, y)
            cairo_line_to(context, x1, y)
            cairo_stroke(context)
        case .box(let x, let y, let size):
            cairo_set_line_width(context, 1)
            cairo_rectangle(context, x, y, size, size)
            cairo_stroke(context)
        case .qr(let text, let x, let y, let size):
            guard let symbol = QRSymbol(text) else { throw LetterError("the reference code does not fit into a QR code") }
            let module = size / Double(symbol.size)
            for row in 0..<symbol.size {
                for column in 0..<symbol.size where symbol.isDark(row: row, column: column) {
                    cairo_rectangle(context, x + Double(column) * module, y + Double(row) * module, module, module)
                }
            }
            cairo_fill(context)
        }
    }
}
