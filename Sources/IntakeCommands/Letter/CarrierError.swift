/// Why a carrier did not take a letter. Never holds data of the referral.
enum CarrierError: Error, Hashable, CustomStringConvertible {
    /// The text of the carrier cannot be understood.
    case unknown(String)
    /// It said no, or was not there: it does not have the letter.
    case refused(String)
    /// It was ended before it answered: it may have the letter.
    case silent(String)

    var description: String {
        switch self {
        case .unknown(let text), .refused(let text), .silent(let text): text
        }
    }
}
