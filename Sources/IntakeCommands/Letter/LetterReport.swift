import FoundationEssentials
import ReferralLetter
import ReferralModel
import ReferralStore

/// A letter as a row of a list and as JSON.
struct LetterReport: ListDisplayable {
    var id: Int64
    var referral: String
    var code: String
    var state: String
    var since: Date
    var madeBy: String
    var asked: [String]
    var pages: Int
    var fax: String?
    var channel: String?
    var job: String?
    var receipt: String?
    var attempts: Int
    /// Whether a person has to find out if a carrier has it.
    var unsure: Bool
    var lastFault: String?
    var reply: String?
    /// Where answers are written; only when it was just made.
    var blanks: [LetterBlank]?

    static let tableHeader = ["LETTER", "REFERRAL", "STATE", "SINCE", "ASKS FOR", "TO", "NEWS"]
    static let rightColumns: Set<Int> = [0, 1]

    var tableRow: [String] {
        let news = unsure ? "unsure: " + (lastFault ?? "") : reply.map { "reply: document " + $0 } ?? receipt ?? lastFault ?? job ?? ""
        return [
            "\(id)", referral, state, Age.text(seconds: Date().timeIntervalSince(since)) + " ago", asked.joined(separator: " "),
            fax.map(FieldDisplay.phone) ?? "", news,
        ]
    }

    var quietValue: String { "\(id)" }

    private enum CodingKeys: String, CodingKey {
        case id, referral, code, state, since, asked, pages, fax, channel, job, receipt, attempts, unsure, blanks
        case madeBy = "made_by"
        case lastFault = "last_fault"
        case reply = "reply_document"
    }

    init(_ letter: StoredLetter, blanks: [LetterBlank]? = nil) {
        id = letter.id.rawValue
        referral = "\(letter.referral)"
        code = "\(letter.code)"
        state = letter.state.rawValue
        since = letter.stateSince
        madeBy = letter.madeBy
        asked = letter.asked.map(\.rawValue)
        pages = letter.pageCount
        fax = letter.fax
        channel = letter.channel
        job = letter.job
        receipt = letter.receipt
        attempts = letter.attempts
        unsure = letter.isUnsure
        lastFault = letter.lastFault
        reply = letter.reply.map { "\($0)" }
        self.blanks = blanks
    }
}
