import Foundation
import ReferralModel

/// Tells what a file is from what its pages say.
struct DocumentClassifier: Sendable {
    func classify(_ pages: [ReadPage]) -> (documentClass: DocumentClass, confidence: Double) {
        // The page that speaks most clearly for a referral decides; enclosures behind it do not make it something else.
        var best: (documentClass: DocumentClass, lead: Double)?
        for page in pages where page.role != .blank && page.role != .cover {
            var scores = page.evidence.scores
            scores[.other(.coverOnly)] = nil
            let referral = scores[.referral, default: 0] + Self.told(by: page)
            scores[.referral] = nil
            let other = scores.max { $0.value < $1.value }
            var lead = referral - (other?.value ?? 0)
            let isOpen = isOpen(page, other?.value ?? 0)
            if isOpen { lead = max(0, lead) }
            if lead >= 0, referral >= 3 || isOpen {
                if best.map({ $0.documentClass != .referral || lead > $0.lead }) ?? true { best = (.referral, lead) }
            } else if best == nil || best?.documentClass != .referral && -lead > best?.lead ?? 0 {
                best = (other.map { $0.value >= 3 ? $0.key : .other(.unknown) } ?? .other(.unknown), max(0.5, -lead))
            }
        }
        guard let best else {
            return pages.contains { $0.role == .cover } ? (.other(.coverOnly), 0.9) : (.other(.unknown), 0.6)
        }
        return (best.documentClass, 1 / (1 + exp(-(0.5 + best.lead * 0.6))))
    }

    /// Whether a form names a patient and asks what referrals ask, while no title and few words make it something else: then a person
    /// decides, since a referral that is taken for other mail is lost.
    private func isOpen(_ page: ReadPage, _ other: Double) -> Bool {
        guard page.role == .form, other < 3, page.best(.patientLastName) != nil || page.best(.patientDOB) != nil,
            page.evidence.titleRows.values.allSatisfy({ $0 == .referral })
        else { return false }
        return Self.told(by: page) >= 2.3
    }

    /// What only referrals ask for or tell counts for one, in whatever words it was found.
    private static func told(by page: ReadPage) -> Double {
        guard page.role != .enclosure else { return 0 }
        let keys = Set(page.link.candidates.filter { $0.strength > 0.35 }.map(\.key))
        return 0.6 * Double(keys.intersection(telling).count)
    }

    private static let telling: Set<FieldKey> = [
        .referralReason, .referralUrgency, .referralSpecialty, .referralService, .referralVisits, .referralDiagnoses, .recipientName,
        .insuranceMemberID,
        .insuranceAuthNumber, .insuranceAuthRequired, .referralProcedures, .recipientOrganization, .referrerNPI, .referrerSigned,
        .referralType,
    ]
}
