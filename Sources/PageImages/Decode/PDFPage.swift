import CLeptonica
import CPoppler
import Foundation
import ReferralModel

/// Owner of one Poppler page.
final class PDFPage {
    private let page: OpaquePointer
    private let number: Int
    private let limits: PageLimits
    /// Size in points, turned as the page says it is to be shown.
    let size: (width: Double, height: Double)

    init(taking page: OpaquePointer, number: Int, limits: PageLimits) throws(ReadFailure) {
        self.page = page
        self.number = number
        self.limits = limits
        var width = 0.0
        var height = 0.0
        poppler_page_get_size(page, &width, &height)
        size = (width, height)
        guard width >= 1, height >= 1, width.isFinite, height.isFinite else {
            throw ReadFailure(.corrupt, "page \(number) of the PDF has no size")
        }
        guard max(width, height) <= limits.points else {
            throw ReadFailure(.tooLarge, "page \(number) measures \(Int(pixels: width / 72)) x \(Int(pixels: height / 72)) inches")
        }
    }

    deinit { g_object_unref(UnsafeMutableRawPointer(page)) }

    /// Dots per inch, across and down, at which the page's scan was stored; nil when the page is not one scan.
    ///
    /// The image list is asked for the pixel size only: Poppler's areas are wrong for some content streams, and lifting the image
    /// out would lose the page's own rotation.
    func scanResolution() -> (x: Double, y: Double)? {
        guard let list = poppler_page_get_image_mapping(page) else { return nil }
        defer { poppler_page_free_image_mapping(list) }
        var sizes: [(Int, Int)] = []
        var node: UnsafeMutablePointer<GList>? = list
        while let item = node {
            if let mapping = item.pointee.data?.assumingMemoryBound(to: PopplerImageMapping.self),
                let surface = poppler_page_get_image(page, mapping.pointee.image_id)
            {
                sizes.append((Int(cairo_image_surface_get_width(surface)), Int(cairo_image_surface_get_height(surface))))
                cairo_surface_destroy(surface)
            }
            node = item.pointee.next
        }
        guard let largest = sizes.max(by: { $0.0 * $0.1 < $1.0 * $1.1 }), largest.0 * largest.1 > 200_000 else { return nil }
        // The image is listed as stored; a page that is shown turned by 90 degrees has its sides exchanged.
        let upright = (Double(largest.0) / size.width * 72, Double(largest.1) / size.height * 72)
        let turned = (Double(largest.1) / size.width * 72, Double(largest.0) / size.height * 72)
        // Fax pixels come square, twice or half as high as wide (ITU-T T.30); whichever side fits better is up.
        func misfit(_ dpi: (x: Double, y: Double)) -> Double {
            guard dpi.x > 70, dpi.y > 70, dpi.x < 700, dpi.y < 700 else { return .infinity }
            return [1, 2.08, 0.52].map { abs(log(dpi.x / dpi.y / $0)) }.min() ?? .infinity
        }
        let best = misfit(turned) + 0.05 < misfit(upright) ? turned : upright
        if misfit(best) < 0.35 { return best }
        return nil
    }

    /// The page's own text, in pixels of the page drawn at the given dots per inch.
    func textLayer(dpiX: Double, dpiY: Double) -> [LayerWord] {
        PDFTextLayer.words(of: page).map { word in
            LayerWord(
                text: word.text,
                box: BoundingBox(
                    Int(pixels: (word.box.x0 / 72 * dpiX).rounded(.down)), Int(pixels: (word.box.y0 / 72 * dpiY).rounded(.down)),
                    Int(pixels: (word.box.x1 / 72 * dpiX).rounded(.up)), Int(pixels: (word.box.y1 / 72 * dpiY).rounded(.up))))
        }
    }

    /// The page drawn in grey at the given dots per inch.
    func rendered(dpiX: Double, dpiY: Double) throws(ReadFailure) -> Bitmap {
        var width = Int((size.width / 72 * dpiX).rounded())
        var height = Int((size.height / 72 * dpiY).rounded())
        var scale = 1.0
        if width * height > limits.pixels {
            scale = (Double(limits.pixels) / Double(width * height)).squareRoot()
            width = Int(Double(width) * scale)
            height = Int(Double(height) * scale)
        }
        guard width > 0, height > 0, let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height)) else {
            throw ReadFailure(.corrupt, "page \(number) is too thin to be drawn")
        }
        defer { cairo_surface_destroy(surface) }
        guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS, let context = cairo_create(surface) else {
            throw ReadFailure(.tooLarge, "page \(number) does not fit into memory")
        }
        defer { cairo_destroy(context) }
        cairo_set_source_rgb(context, 1, 1, 1)
        cairo_paint(context)
        cairo_scale(context, Double(width) / size.width, Double(height) / size.height)
        poppler_page_render(page, context)
        cairo_surface_flush(surface)
        guard let bitmap = Self.grey(surface, width, height) else {
            throw ReadFailure(.tooLarge, "page \(number) does not fit into memory")
        }
        bitmap.resolution = (Int((dpiX * scale).rounded()), Int((dpiY * scale).rounded()))
        return bitmap
    }

    private static func grey(_ surface: OpaquePointer, _ width: Int, _ height: Int) -> Bitmap? {
        guard let source = cairo_image_surface_get_data(surface), let pix = pixCreate(Int32(width), Int32(height), 8),
            let target = pixGetData(pix)
        else { return nil }
        let stride = Int(cairo_image_surface_get_stride(surface))
        let words = Int(pixGetWpl(pix))
        for y in 0..<height {
            let row = UnsafeRawPointer(source + y * stride).assumingMemoryBound(to: UInt32.self)
            let line = target + y * words
            for x in 0..<width {
                let colour = row[x]
                let red = (colour >> 16) & 0xFF
                let green = (colour >> 8) & 0xFF
                let blue = colour & 0xFF
                // ITU-R BT.601 luma in 8-bit fixed point.
                let luma = (77 * red + 150 * green + 29 * blue) >> 8
                line[x >> 2] |= luma << UInt32(24 - 8 * (x & 3))
            }
        }
        return Bitmap(taking: pix)
    }
}
