import Foundation
import ReferralModel

/// What speaks for and against a chosen value, as numbers between 0 and 1 for ``ConfidenceModel``.
struct ConfidenceFeatures: Sendable {
    /// By the names of `Models/calibration.yaml`.
    private(set) var values: [String: Double]
    /// What kind of value it is; each kind has weights of its own.
    let kind: String

    init(_ choice: Assignment.Choice, page: PageQuality, look: SecondVerdict) {
        let winner = choice.winner
        kind = Self.kind(of: winner)
        values = [
            "bias": 1,
            "word": winner.wordConfidence,
            "lowest": winner.lowestConfidence,
            "sure": winner.lowestConfidence > 0.9 ? 1 : 0,
            "label": winner.labelQuality,
            "fit": min(1, winner.fit),
            "plausible": winner.plausibility,
            "implausible": winner.plausibility < 0.5 ? 1 : 0,
            "known": winner.isKnown ? 1 : 0,
            "margin": choice.margin,
            "agree": Double(min(2, winner.agreeing)) / 2,
            "contradict": Double(min(2, winner.contradicting)) / 2,
            "repaired": Double(min(2, winner.repairs)) / 2,
            "page_word": page.meanConfidence,
            "page_doubt": page.doubtfulShare,
            "page_refused": page.refusedShare,
            "page_hand": page.handShare,
            "rescued": winner.source == .secondLook ? 1 : 0,
            "long": min(1, Double(winner.raw.count) / 30),
            "relation_" + Self.weighed(winner.relation).rawValue: 1,
        ]
        switch look {
        case .none: break
        case .agrees(let score): values["look_agrees"] = score
        case .differs(let score): values["look_differs"] = score
        }
    }

    /// Adds what only the whole referral shows.
    mutating func note(_ name: String, _ value: Double) { values[name] = value }

    /// Adds what the words around the value say of its meaning, as a probability, see ``ContextModel``.
    mutating func note(context probability: Double) {
        note("context", (probability.logOdds(least: 0.002) / log(499) + 1) / 2)
        note("context_doubts", probability < 0.1 ? 1 : 0)
    }

    /// Above and below are the same kind of link, and above is too rare to be weighed by itself. The weights know no memory: what it
    /// finds is weighed like a value without a label.
    private static func weighed(_ relation: Relation) -> Relation {
        switch relation {
        case .above: .below
        case .remembered: .unlabelled
        default: relation
        }
    }

    private static func kind(of winner: Candidate) -> String {
        if winner.relation == .checkbox { return "choice" }
        switch winner.key.type {
        case .phone: return "phone"
        case .date: return "date"
        case .npi: return "npi"
        case .icd10, .procedure: return "code"
        case .id: return "id"
        case .zip, .int, .state: return "number"
        case .email: return "email"
        case .bool, .enumeration: return winner.key == .referrerSigned ? "signature" : "choice_written"
        case .paragraph: return "paragraph"
        case .name: return "name"
        case .text: return "text"
        }
    }
}
