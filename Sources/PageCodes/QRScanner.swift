import CZBar
public import ReferralModel

/// Finds QR codes on a page. Only to be used where untrusted bytes may be parsed: in a reader process.
public final class QRScanner {
    private let scanner: OpaquePointer?

    /// A QR code with its place, in pixels of the picture.
    public struct Symbol: Hashable, Sendable {
        public var text: String
        public var box: BoundingBox
    }

    public init() {
        scanner = zbar_image_scanner_create()
        // All other kinds of code are switched off: less to parse, and nothing of ours is written in them.
        zbar_image_scanner_set_config(scanner, ZBAR_NONE, ZBAR_CFG_ENABLE, 0)
        zbar_image_scanner_set_config(scanner, ZBAR_QRCODE, ZBAR_CFG_ENABLE, 1)
    }

    deinit { zbar_image_scanner_destroy(scanner) }

    /// - Parameters:
    ///   - grey: 0 black to 255 white, row by row without padding.
    ///   - width: in pixels.
    ///   - height: in pixels.
    /// - Returns: what could be read, in no order; nothing when the sizes do not agree.
    public func symbols(grey: [UInt8], width: Int, height: Int) -> [Symbol] {
        guard let scanner, width > 0, height > 0, width.multipliedReportingOverflow(by: height).partialValue == grey.count,
            FinderPattern.isLikely(grey: grey, width: width, height: height), let image = zbar_image_create()
        else { return [] }
        defer { zbar_image_destroy(image) }
        // "Y800" as a four-character code, least significant byte first.
        zbar_image_set_format(image, 0x3030_3859)
        zbar_image_set_size(image, UInt32(width), UInt32(height))
        return grey.withUnsafeBytes { bytes -> [Symbol] in
            zbar_image_set_data(image, bytes.baseAddress, UInt(bytes.count), nil)
            guard zbar_scan_image(scanner, image) > 0 else { return [] }
            var found: [Symbol] = []
            var next = zbar_image_first_symbol(image)
            while let symbol = next {
                if let data = zbar_symbol_get_data(symbol) {
                    let count = Int(zbar_symbol_get_data_length(symbol))
                    let text = data.withMemoryRebound(to: UInt8.self, capacity: count) {
                        String(decoding: UnsafeBufferPointer(start: $0, count: count), as: UTF8.self)
                    }
                    found.append(Symbol(text: text, box: Self.box(symbol)))
                }
                next = zbar_symbol_next(symbol)
            }
            return found
        }
    }

    private static func box(_ symbol: OpaquePointer) -> BoundingBox {
        let corners = 0..<zbar_symbol_get_loc_size(symbol)
        let x = corners.map { Int(zbar_symbol_get_loc_x(symbol, $0)) }
        let y = corners.map { Int(zbar_symbol_get_loc_y(symbol, $0)) }
        return BoundingBox(x.min() ?? 0, y.min() ?? 0, x.max() ?? 0, y.max() ?? 0)
    }
}
