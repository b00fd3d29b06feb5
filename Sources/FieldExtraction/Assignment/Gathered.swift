import Foundation
import NormalForms
import ReferralModel

/// What the candidates of a whole referral say together and none of them says by itself.
struct Gathered {
    let knowledge: ExtractionKnowledge
    let context: ReadingContext
    private var reader: ValueReader { knowledge.reader }

    /// The candidates with those that follow from others.
    func completed(_ candidates: [Candidate]) -> [Candidate] {
        let named = serviceAsSpecialty(emails(specialtyAsPlace(planAsPayer(payersHead(candidates)))))
        return CodeLists.underLabels(twoPhones(specialties(named + specialtyOfService(named))))
    }

    /// A payer's name at the head of a form is no practice's: the form is the payer's own, and where it asks for no payer the patient is
    /// insured there.
    private func payersHead(_ candidates: [Candidate]) -> [Candidate] {
        let isNamed = candidates.contains { $0.key == .insurancePayer }
        return candidates.compactMap { candidate in
            guard candidate.relation == .letterhead, candidate.key == .recipientOrganization || candidate.key == .referrerOrganization,
                let text = candidate.content.text, let reading = reader.read(text, as: .insurancePayer, context: context).first,
                reading.isKnown
            else { return candidate }
            guard !isNamed else { return nil }
            var payer = candidate.taken(as: .insurancePayer, reading: reading, share: 0.7)
            payer.repairs += reading.repairs
            return payer
        }
    }

    /// The specialty in what is asked for, where none is told: `Hematology consultation`.
    private func specialtyOfService(_ candidates: [Candidate]) -> [Candidate] {
        guard !candidates.contains(where: { $0.key == .referralSpecialty || $0.key == .recipientSpecialty }) else { return [] }
        let visits = knowledge.labels.foldedPhrases("visits")
        return candidates.filter { $0.key == .referralService }.compactMap { service in
            let words = (service.content.text ?? "").split(separator: " ")
            guard words.count >= 2, let last = words.last, visits.contains(Fold.bytes(last)),
                let reading = reader.read(words.dropLast().joined(separator: " "), as: .referralSpecialty, context: context).first,
                reading.isKnown
            else { return nil }
            return service.taken(as: .referralSpecialty, reading: reading, share: 0.8)
        }
    }

    /// Behind the patient's own last name in an e-mail address stand digits: in `mphillipsss@` of a Phillips the last two are fives.
    private func emails(_ candidates: [Candidate]) -> [Candidate] {
        let names = Set(candidates.filter { $0.key == .patientLastName }.map(\.compared)).filter { $0.count >= 3 }
        return candidates.map { candidate in
            guard candidate.key == .patientEmail, let text = candidate.content.text, let at = text.firstIndex(of: "@") else {
                return candidate
            }
            let local = text[..<at]
            for name in names.sorted(by: { $0.count > $1.count }) {
                guard let end = local.range(of: name, options: [.caseInsensitive, .backwards])?.upperBound else { continue }
                let tail = local[end...]
                let digits = String(tail.map { Self.alike[$0] ?? $0 })
                guard (1...4).contains(tail.count), digits.allSatisfy(\.isNumber), digits != String(tail),
                    tail.count > 1 || tail.contains(where: \.isNumber)
                else { continue }
                var mended = candidate
                mended.content = .text(local[..<end] + digits + text[at...])
                mended.repairs += 1
                return mended
            }
            return candidate
        }
    }

    private static let alike: [Character: Character] = ["s": "5", "S": "5", "o": "0", "O": "0", "l": "1", "I": "1", "B": "8", "z": "2"]

    /// `Clinic: Pulmonology` tells the specialty, not what the practice is called.
    private func specialtyAsPlace(_ candidates: [Candidate]) -> [Candidate] {
        candidates.map { candidate in
            guard candidate.key == .recipientOrganization, candidate.label != nil, let text = candidate.content.text,
                reader.isSpecialty(text),
                let reading = reader.read(text, as: .referralSpecialty, context: context).first
            else { return candidate }
            return candidate.taken(as: .referralSpecialty, reading: reading, share: 0.8)
        }
    }

    /// `Referral for: Endocrinology` tells the specialty, where nothing else does, and not what is asked of it.
    private func serviceAsSpecialty(_ candidates: [Candidate]) -> [Candidate] {
        guard !candidates.contains(where: { $0.key == .referralSpecialty }) else { return candidates }
        return candidates.map { candidate in
            guard candidate.key == .referralService, let text = candidate.content.text, reader.isSpecialty(text),
                let reading = reader.read(text, as: .referralSpecialty, context: context).first
            else { return candidate }
            return candidate.taken(as: .referralSpecialty, reading: reading, share: 0.8)
        }
    }

    /// Where no payer is named, a plan that bears a payer's name is it: `Plan name: Medicare Part B`.
    private func planAsPayer(_ candidates: [Candidate]) -> [Candidate] {
        guard !candidates.contains(where: { $0.key == .insurancePayer }) else { return candidates }
        return candidates.map { candidate in
            guard candidate.key == .insurancePlan, let text = candidate.content.text,
                let reading = reader.read(text, as: .insurancePayer, context: context).first, reading.isKnown
            else { return candidate }
            return candidate.taken(as: .insurancePayer, share: 0.8)
        }
    }

    /// A referral goes to a specialist of its specialty: where only one of both is told, it is the other as well.
    private func specialties(_ candidates: [Candidate]) -> [Candidate] {
        func copies(of key: FieldKey, as other: FieldKey) -> [Candidate] {
            guard !candidates.contains(where: { $0.key == other }) else { return [] }
            return candidates.filter { $0.key == key && $0.isKnown }.map { $0.taken(as: other, share: 0.8) }
        }
        return candidates + copies(of: .recipientSpecialty, as: .referralSpecialty)
            + copies(of: .referralSpecialty, as: .recipientSpecialty)
    }

    /// `Cell phone: …  Other phone: …`: where none is called the main one and two are given, the first that the form asks for is.
    private func twoPhones(_ candidates: [Candidate]) -> [Candidate] {
        let others = candidates.indices.filter { candidates[$0].key == .patientPhoneAlt && candidates[$0].label != nil }
        guard !candidates.contains(where: { $0.key == .patientPhone }), let page = others.first.map({ candidates[$0].page }),
            others.allSatisfy({ candidates[$0].page == page }), Set(others.map { candidates[$0].compared }).count == 2,
            let first = others.min(by: { candidates[$0].box.isBefore(candidates[$1].box) })
        else { return candidates }
        var out = candidates
        for index in others where candidates[index].compared == candidates[first].compared { out[index].key = .patientPhone }
        return out
    }
}

extension BoundingBox {
    /// Whether it is read before another box: left of it on the same line, or above it.
    func isBefore(_ other: BoundingBox) -> Bool {
        verticalOverlap(other) * 2 > min(height, other.height) ? x0 < other.x0 : y0 < other.y0
    }
}
