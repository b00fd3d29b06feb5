/// What a reader process is asked for; the document follows as a payload.
enum ReaderRequest: Hashable, Codable, Sendable {
    /// The text of the pages with their printed pairs.
    case read
    /// Everything.
    case extract
    case picture(PictureRequest)
}
