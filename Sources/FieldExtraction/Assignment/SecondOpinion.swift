import NormalForms
import ReferralModel

/// Has doubtful values read once more and says whether the second reading bears them out.
struct SecondOpinion {
    let look: any SecondLook
    let reader: ValueReader
    let context: ReadingContext

    /// Fields worth the time: without them a referral cannot be scheduled, or a check can tell right from wrong.
    static let keys: Set<FieldKey> = [
        .referralDate, .referralDiagnoses, .patientLastName, .patientFirstName, .patientDOB, .patientPhone, .patientZIP, .insurancePayer,
        .insuranceMemberID,
        .insuranceGroup, .insuranceAuthNumber, .referrerName, .referrerNPI, .referrerPhone, .referrerFax, .patientMRN, .patientPhoneAlt,
        .recipientFax,
        .recipientPhone, .insurance2MemberID, .patientEmail,
    ]

    /// Reads the winner of `choice` again. A value that fails its check is replaced by a reading that passes it; it stays in doubt.
    func review(_ choice: inout Assignment.Choice, page: MarkedPage) -> SecondVerdict {
        let winner = choice.winner
        guard winner.relation != .checkbox, !winner.tokens.isEmpty, winner.source == .ocr || winner.source == .form else { return .none }
        if winner.key == .referralDiagnoses { return codes(winner, page) }
        guard isOneLine(winner, page) else { return .none }
        let readings = look.read(page: winner.page, box: winner.box, as: winner.key.type)
        var agrees = 0.0
        var other: (reading: ValueReading, score: Double, text: String)?
        for reading in readings {
            guard let value = reader.read(reading.text, as: winner.key, context: context).first else { continue }
            if Self.same(value.content, winner.content) {
                agrees += reading.score
            } else if reading.score * (0.2 + value.plausibility) > (other.map { $0.score * (0.2 + $0.reading.plausibility) } ?? 0) {
                other = (value, reading.score, reading.text)
            }
        }
        guard let other else { return agrees > 0 ? .agrees(min(1, agrees)) : .none }
        if agrees > 0, winner.plausibility >= 0.5 || other.reading.plausibility < 0.9 {
            return agrees >= other.score ? .agrees(agrees - other.score / 2) : .differs(other.score)
        }
        if winner.plausibility < 0.5, other.reading.plausibility >= 0.9 {
            choice.others.insert(winner, at: 0)
            choice.winner.content = other.reading.content
            choice.winner.raw = other.text
            choice.winner.plausibility = other.reading.plausibility
            choice.winner.repairs += 1
            choice.winner.source = .secondLook
            return .differs(1 - other.score)
        }
        return .differs(other.score)
    }

    /// Each code is looked at for itself: its description is not in doubt.
    private func codes(_ winner: Candidate, _ page: MarkedPage) -> SecondVerdict {
        var least = 1.0
        var seen = 0
        for token in winner.tokens {
            let word = page.layout.tokens[token]
            guard let value = reader.read(word.text, as: winner.key, context: context).first,
                winner.content.items.contains(where: value.content.items.contains)
            else { continue }
            seen += 1
            var agrees = 0.0
            var differs = 0.0
            for reading in look.read(page: winner.page, box: word.box, as: winner.key.type) {
                guard let again = reader.read(reading.text, as: winner.key, context: context).first else { continue }
                if again.content == value.content { agrees += reading.score } else { differs = max(differs, reading.score) }
            }
            if agrees == 0 || differs > agrees { return differs > 0 ? .differs(differs) : .none }
            least = min(least, agrees)
        }
        return seen >= winner.content.items.count && seen > 0 ? .agrees(least) : .none
    }

    private func isOneLine(_ winner: Candidate, _ page: MarkedPage) -> Bool {
        Set(winner.tokens.map { page.layout.place[$0].row }).count == 1
    }

    private static func same(_ a: FieldContent, _ b: FieldContent) -> Bool {
        if a == b { return true }
        return a.description.lowercased().filter { $0.isLetter || $0.isNumber }
            == b.description.lowercased().filter { $0.isLetter || $0.isNumber }
    }
}
