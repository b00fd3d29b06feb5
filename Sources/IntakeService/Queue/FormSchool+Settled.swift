public import DocumentPipeline
import ReferralModel
public import ReferralStore

extension FormSchool.Lesson {
    /// A settled referral as a lesson; nil when the day it came cannot be told.
    public init?(_ settled: SettledReferral) {
        guard let day = CalendarDate(settled.receivedAt) else { return nil }
        self.init(id: settled.id.rawValue, pages: settled.pages, receivedOn: day, values: settled.values, sender: settled.sender)
    }
}
