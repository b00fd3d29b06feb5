import DocumentPipeline
import FoundationEssentials
import ReferralModel

extension CalendarDate {
    /// - Throws: ``CommandFailure`` when the clock of this machine gives no day.
    static func today() throws(CommandFailure) -> CalendarDate {
        guard let today = CalendarDate(Date()) else { throw CommandFailure(.fault, "the clock of this machine is not set") }
        return today
    }
}
