import ReferralModel

/// What a reader process says.
enum ReaderReply: Codable, Sendable {
    /// Once, before the first request: it has its models and is fenced in.
    case ready(ReaderFence)
    /// Instead of `ready`: it cannot read anything, and why.
    case unusable(String)
    /// A step on the way; any number of these come before the answer.
    case progress(ReadingProgress)
    case read(PageReadings)
    case extracted(DocumentReading)
    /// The pixels follow as a payload.
    case picture(geometry: PageGeometry, width: Int, height: Int)
    case probed(FenceProbe)
    case failed(ReadFailure)
}
