public import FoundationEssentials
import Glibc
public import ReferralModel

extension CalendarDate {
    /// The day that it is at `moment` in the time zone of this machine, where the faxes are dated.
    public init?(_ moment: Date) {
        var seconds = time_t(moment.timeIntervalSince1970)
        var parts = tm()
        guard localtime_r(&seconds, &parts) != nil else { return nil }
        self.init(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    }
}
