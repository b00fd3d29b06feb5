import Foundation
import ReferralModel

/// What a page says for and against its file being a referral, as numbers that a regression weighs.
struct ClassFeatures: Sendable {
    /// The names that ``values`` has, in the order of the alphabet.
    static let names = [
        "asked_order", "asked_parties", "asks_insurance", "bias", "lead", "other_body", "other_title", "referral_body", "words",
    ]

    /// By the names that stand under `weights` in `Models/class_calibration.yaml`.
    let values: [String: Double]

    /// - Parameters:
    ///   - page: one page of the file.
    ///   - words: what the words of the whole file say, see ``FileWords``.
    init(_ page: ReadPage, words: Double) {
        let evidence = page.evidence
        func body(_ documentClass: DocumentClass) -> Double {
            max(0, evidence.scores[documentClass, default: 0] - evidence.titleScores[documentClass, default: 0])
        }
        let others = DocumentClass.OtherKind.allCases.filter { $0 != .coverOnly }.map(DocumentClass.other)
        let otherTitle = others.map { evidence.titleScores[$0, default: 0] }.max() ?? 0
        let otherBody = others.map(body).max() ?? 0
        let asked = Set(page.marked.labels.filter { !$0.isHeading }.map(\.target))
        let asksInsurance = !asked.isDisjoint(with: [.field(.insuranceMemberID), .field(.insurancePayer), .compound(.insuranceIDGroup)])
        let other = others.map { evidence.scores[$0, default: 0] }.max() ?? 0
        values = [
            "bias": 1,
            "words": words,
            "lead": max(-2, min(2, (evidence.scores[.referral, default: 0] - other) / 5)),
            "other_title": min(2, otherTitle / 4),
            "referral_body": log1p(body(.referral)),
            "other_body": log1p(otherBody),
            "asked_order": min(4, Double(asked.intersection(Self.orderLabels).count)),
            "asked_parties": min(6, Double(asked.intersection(Self.partyLabels).count)),
            "asks_insurance": asksInsurance ? 1 : 0,
        ]
    }

    /// Weighted sum: the logarithm of the odds that the file is a referral, by this page alone.
    func sum(_ weights: [String: Double]) -> Double {
        // In a fixed order, so that the same page has the same last bit everywhere.
        Self.names.reduce(0) { $0 + (values[$1] ?? 0) * (weights[$1] ?? 0) }
    }

    /// What is asked of the specialist, and why.
    private static let ofOrders: Set<FieldKey> = [
        .referralReason, .referralUrgency, .referralSpecialty, .referralService, .referralVisits, .referralDiagnoses,
        .referralProcedures, .referralType, .insuranceAuthRequired, .insuranceAuthNumber,
    ]

    /// Who sends whom to whom.
    private static let ofParties: Set<FieldKey> = [
        .recipientName, .recipientOrganization, .insuranceMemberID, .referrerNPI, .referrerName, .referrerOrganization, .referrerSigned,
    ]

    private static let orderLabels: Set<LabelTarget> = Set(ofOrders.map(LabelTarget.field)).union([.compound(.order)])

    private static let partyLabels: Set<LabelTarget> = Set(ofParties.map(LabelTarget.field)).union([
        .compound(.referrerParty), .compound(.recipientParty), .compound(.signature), .field(.patientPhone), .compound(.patientAddress),
        .field(.patientStreet),
    ])
}
