import ReferralModel
import SenderMemory

/// What a reader process is asked for; the document follows as a payload.
enum ReaderRequest: Hashable, Codable, Sendable {
    /// The text of the pages with their printed pairs.
    case read(receivedOn: CalendarDate)
    /// Everything, with what is remembered of forms and the sending machine, where it is known.
    case extract(receivedOn: CalendarDate, memory: FormMemory, sender: String?)
    /// How a page looks; its number counts from 1.
    case picture(page: Int)
    /// What the fence still lets through; without a document.
    case probe
}
