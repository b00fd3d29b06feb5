import FoundationEssentials

/// FHIR R4 `Attachment`: the original file.
struct Attachment: Encodable, Hashable {
    var contentType: String?
    /// Base64.
    var data: String?
    /// Bytes.
    var size: Int?
    /// SHA-1 in Base64, as R4 defines it.
    var hash: String?
    var title: String
    var creation: String

    init(_ source: ExchangeReferral) {
        title = source.fileName.oneLine
        creation = source.receivedAt.instant
        guard let bytes = source.original else { return }
        contentType = Self.type(of: bytes)
        data = Data(bytes).base64EncodedString()
        size = bytes.count
        hash = Data(SHA1.digest(bytes)).base64EncodedString()
    }

    /// By the first bytes, never by the name.
    static func type(of bytes: [UInt8]) -> String {
        switch bytes.prefix(4) {
        case [0x25, 0x50, 0x44, 0x46]: "application/pdf"
        case [0x49, 0x49, 0x2A, 0x00], [0x4D, 0x4D, 0x00, 0x2A]: "image/tiff"
        case [0x89, 0x50, 0x4E, 0x47]: "image/png"
        case let head where head.starts(with: [0xFF, 0xD8, 0xFF]): "image/jpeg"
        default: "application/octet-stream"
        }
    }
}
