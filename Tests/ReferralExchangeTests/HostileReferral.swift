import Foundation
import ReferralModel

@testable import ReferralExchange

/// Referrals of generated values: any set of fields, and in the text fields what is hard on formats.
enum HostileReferral {
    static let pieces = [
        "|", "^", "~", "\\", "&", "\\F\\", "\\X0D\\", "\\.br\\", "\"\"", "\"", "'", "<b>", "{", "}", "[", ",", ";", "; ", ": ", "=1+1",
        "@x",
        "\u{0301}", "e\u{0301}", "é", "日本", "👩‍👩‍👧", "\u{200B}", "\u{202E}", "\u{FEFF}", "\u{FFFD}", "MSH|^~\\&|", "PID", "not stated",
        "patient.mrn",
        "Dr.", "MD", "PhD,", "Self", "Unknown", "Referral", "routine", "null", "%", "urn:uuid:", "a", "Ab", "van", "de la", "O'Neil", "12",
        "0",
    ]

    static func make(seed: UInt64) -> ExchangeReferral {
        var dice = SeededDice(seed: seed)
        var referral = Referral(pages: 1...1, disposition: dice.roll(2) == 0 ? .ready : .needsReview)
        for key in FieldKey.allCases where dice.roll(4) > 0 {
            let content = content(of: key, &dice)
            referral.fields[key] = FieldValue(content, confidence: 0.9, raw: "", page: 1, source: dice.roll(5) == 0 ? .reviewer : .ocr)
        }
        return ExchangeReferral(
            id: "\(seed)", document: "1", receivedAt: Date(timeIntervalSince1970: 1_716_470_000), referral: referral,
            site: text(&dice), fileName: text(&dice), sha256: String(repeating: "0a", count: 32))
    }

    private static func content(of key: FieldKey, _ dice: inout SeededDice) -> FieldContent {
        if key.isList { return .list((0...dice.roll(4)).map { _ in dice.roll(2) == 0 ? text(&dice) : "M17.1\(dice.roll(9))" }) }
        switch key.type {
        case .bool: return .bool(dice.roll(2) == 0)
        case .int: return .int(dice.roll(1_000))
        case .date: return .text("19\(10 + dice.roll(90))-0\(1 + dice.roll(9))-\(10 + dice.roll(18))")
        case .phone: return .text(dice.roll(4) == 0 ? text(&dice) : "2105550\(100 + dice.roll(900))")
        case .enumeration(let values): return .text(values[dice.roll(values.count)])
        default: return .text(text(&dice))
        }
    }

    /// One line in the normal form of text; never empty.
    static func text(_ dice: inout SeededDice) -> String {
        let words = (0...dice.roll(6)).map { _ in pieces[dice.roll(pieces.count)] + (dice.roll(2) == 0 ? " " : "") }
        let text = words.joined().oneLine
        return text.isEmpty ? "x" : text
    }
}
