import CCairo
import CLeptonica
import Foundation

/// A PDF as it comes out of a fax machine after somebody wrote on it: rendered by Poppler, drawn on by Cairo, sent as G4 by Leptonica.
public enum FaxedPage {
    /// Text to be written on a page, in points from the top left corner.
    public struct Writing: Sendable {
        public var text: String
        public var page: Int
        public var x: Double
        public var y: Double

        public init(_ text: String, page: Int, x: Double, y: Double) {
            self.text = text
            self.page = page
            self.x = x
            self.y = y
        }
    }

    /// Why the fax could not be made.
    public struct Fault: Error {
        public var message: String
    }

    /// - Parameters:
    ///   - pdf: US letter pages.
    ///   - writings: what is written on them.
    ///   - lines: vertical resolution in dpi: 196 is fine, 98 standard (ITU-T T.30); it is 204 across.
    ///   - upsideDown: as it comes when the paper was put in the wrong way round.
    /// - Returns: a multi-page TIFF.
    /// - Throws: ``Fault``.
    public static func fax(_ pdf: [UInt8], writings: [Writing], lines: Int = 196, upsideDown: Bool = false) throws -> [UInt8] {
        let folder = try TestCluster.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try Data(pdf).write(to: URL(filePath: folder + "/letter.pdf"))
        let rendering = Process()
        rendering.executableURL = URL(filePath: "/usr/bin/pdftoppm")
        rendering.arguments = ["-r", "204", "-png", folder + "/letter.pdf", folder + "/page"]
        try rendering.run()
        rendering.waitUntilExit()
        let pages = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".png") }.sorted()
        guard rendering.terminationStatus == 0, !pages.isEmpty else { throw Fault(message: "pdftoppm failed") }
        for (index, page) in pages.enumerated() {
            let path = folder + "/" + page
            try write(writings.filter { $0.page == index + 1 }, on: path)
            guard var picture = pixRead(path), var grey = pixConvertTo8(picture, 0),
                var scaled = pixScale(grey, 1, Float(lines) / 204), var bits = pixConvertTo1(scaled, 150)
            else { throw Fault(message: "\(page) cannot be made a fax") }
            if upsideDown { pixRotate180(bits, bits) }
            pixSetResolution(bits, 204, Int32(lines))
            pixWriteTiff(folder + "/fax.tif", bits, Int32(IFF_TIFF_G4), index == 0 ? "w" : "a")
            destroy(&picture)
            destroy(&grey)
            destroy(&scaled)
            destroy(&bits)
        }
        return Array(try Data(contentsOf: URL(filePath: folder + "/fax.tif")))
    }

    private static func destroy(_ picture: inout UnsafeMutablePointer<Pix>) {
        var gone: UnsafeMutablePointer<Pix>? = picture
        pixDestroy(&gone)
    }

    private static func write(_ writings: [Writing], on path: String) throws {
        guard let surface = cairo_image_surface_create_from_png(path), cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS,
            let context = cairo_create(surface)
        else { throw Fault(message: "\(path) is no picture") }
        defer {
            cairo_destroy(context)
            cairo_surface_destroy(surface)
        }
        cairo_scale(context, 204.0 / 72, 204.0 / 72)
        // Another type than the letter's own, as a typewriter or a clerk's block letters would be.
        cairo_select_font_face(context, "DejaVu Sans Mono", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL)
        cairo_set_font_size(context, 12)
        cairo_set_source_rgb(context, 0, 0, 0)
        for writing in writings {
            cairo_move_to(context, writing.x, writing.y)
            cairo_show_text(context, writing.text)
        }
        guard cairo_surface_write_to_png(surface, path) == CAIRO_STATUS_SUCCESS else { throw Fault(message: "\(path) cannot be written") }
    }
}
