import ReferralModel
import Validation

/// A saved referral of which the rules say something else than when it was saved.
struct RuleTestRow: ListDisplayable {
    var file: String
    var pages: [Int]
    var before: Disposition
    var after: Disposition
    /// Codes of findings that come and go, sorted.
    var added: [String]
    var removed: [String]

    /// Nil when nothing differs.
    init?(_ file: String, _ saved: SavedReferral, _ validator: Validator, receivedOn day: CalendarDate) {
        let now = validator.validate(saved.referral, receivedOn: day)
        let codes = Set(now.findings.map(\.code))
        self.file = file
        pages = [saved.referral.firstPage, saved.referral.lastPage]
        before = saved.status
        after = now.disposition
        added = codes.subtracting(saved.codes).sorted()
        removed = saved.codes.subtracting(codes).sorted()
        if before == after, added.isEmpty, removed.isEmpty { return nil }
    }

    static let tableHeader = ["FILE", "PAGES", "SAVED", "NOW", "FINDINGS"]

    var tableRow: [String] {
        let changes = added.map { "+" + $0 } + removed.map { "-" + $0 }
        let range = pages.map(String.init).joined(separator: "–")
        return [file, range, before.rawValue, after.rawValue, changes.joined(separator: " ")]
    }

    var quietValue: String { file }
}
