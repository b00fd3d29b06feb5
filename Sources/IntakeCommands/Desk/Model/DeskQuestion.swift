import ReferralModel
import ReferralStore

/// What the desk asks for on its last line, beside the value of a field.
enum DeskQuestion: String, Hashable, Sendable {
    case reject, page, split, join, hand, note, snooze

    /// Stands before what is typed.
    var label: String {
        switch self {
        case .reject: "not a referral, because: "
        case .page: "page: "
        case .split: "split into pages: "
        case .join: "join with referral: "
        case .hand: "hand to: "
        case .note: "note: "
        case .snooze: "snooze: "
        }
    }

    /// What may be typed.
    var hint: String {
        switch self {
        case .reject: "Enter rejects, Esc goes back."
        case .page: "The number of a page of the fax."
        case .split: "As in 1-3,4-7: the first stays this referral, the others become their own."
        case .join: "Enter alone takes the one that follows in the same fax."
        case .hand: "A name; Enter alone offers it to everybody."
        case .note: "A line for whoever looks at it next."
        case .snooze: "As in 30m, 4h or 2d, or reply: until the referring office answers."
        }
    }

    /// What was typed, understood; nil when it is not, and a reason then.
    func effect(_ text: String) -> (DeskEffect?, String) {
        let text = String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
        switch self {
        case .reject: return text.isEmpty ? (nil, hint) : (.reject(text), "")
        case .note: return text.isEmpty ? (nil, hint) : text.count > 2000 ? (nil, "At most 2000 characters.") : (.note(text), "")
        case .hand: return text.count > 100 ? (nil, "At most 100 characters.") : (.hand(text), "")
        case .split:
            guard let parts = PageParts(text), parts.ranges.count > 1 else { return (nil, hint) }
            return (.split(parts.ranges), "")
        case .join:
            if text.isEmpty { return (.join(nil), "") }
            guard let id = Int64(text), id > 0 else { return (nil, hint) }
            return (.join(ReferralID(rawValue: id)), "")
        case .snooze:
            if text == "reply" { return (.snooze(.reply), "") }
            guard let age = AgeArgument(argument: text), age.seconds > 0 else { return (nil, hint) }
            return (.snooze(.time(age.seconds)), "")
        case .page: return (nil, "")
        }
    }
}
