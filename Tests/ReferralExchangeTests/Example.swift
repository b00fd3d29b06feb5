import Foundation
import ReferralModel

@testable import ReferralExchange

/// A referral with all 44 fields, and texts that are hard on every format.
enum Example {
    static let full: ExchangeReferral = {
        var referral = Referral(pages: 1...2, disposition: .ready)
        let texts: [FieldKey: String] = [
            .referralDate: "2024-05-23", .referralType: "second_opinion", .referralUrgency: "emergent",
            .referralService: "Evaluate & treat", .referralSpecialty: "Orthopedic Surgery",
            .referralReason: "Pain | worse at night, \"10/10\" ^ 3~4 \\ weeks; =HYPERLINK", .patientLastName: "O'Brien-Núñez",
            .patientFirstName: "Katie", .patientMiddleName: "A", .patientDOB: "1943-06-04", .patientSex: "female",
            .patientMRN: "MRN-0042", .patientPhone: "2104582183", .patientPhoneAlt: "2105550100", .patientEmail: "katie@example.org",
            .patientStreet: "407 Washington Blvd", .patientCity: "San Antonio", .patientState: "TX", .patientZIP: "78222-1234",
            .patientLanguage: "Spanish", .insurancePayer: "Humana", .insurancePlan: "Gold Plus HMO", .insuranceMemberID: "H12345678",
            .insuranceGroup: "X1402", .insuranceHolder: "Katie O'Brien-Núñez", .insuranceAuthNumber: "AUTH-77",
            .insurance2Payer: "Medicare", .insurance2MemberID: "1EG4-TE5-MK73", .referrerName: "Thomas M. Norman, FNP-C",
            .referrerNPI: "1813150228", .referrerOrganization: "Riverbend Physicians Group LLC", .referrerPhone: "2109758316",
            .referrerFax: "2105550117", .recipientName: "Larson, Spencer R., MD",
            .recipientOrganization: "Blue Heron Orthopedic Institute", .recipientSpecialty: "Orthopedic Surgery",
            .recipientPhone: "2105550169", .recipientFax: "2105550111",
        ]
        for (key, text) in texts { referral.fields[key] = value(.text(text)) }
        referral.fields[.referralDiagnoses] = value(.list(["M17.11", "M25.561"]))
        referral.fields[.referralProcedures] = value(.list(["20610", "J7321"]))
        referral.fields[.referralVisits] = value(.int(12))
        referral.fields[.patientInterpreter] = value(.bool(true))
        referral.fields[.insuranceAuthRequired] = value(.bool(true))
        referral.fields[.referrerSigned] = value(.bool(false))
        referral.findings = [Finding(.unsigned, severity: .warning, message: "The referring provider did not sign.")]
        let bytes = Array("%PDF-1.4 not really".utf8)
        return ExchangeReferral(
            id: "17", document: "9", receivedAt: Date(timeIntervalSince1970: 1_716_470_000),
            changedAt: Date(timeIntervalSince1970: 1_716_473_600), referral: referral, site: "north", fileName: "fax.pdf",
            sha256: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", original: bytes,
            reviewers: [.patientDOB: "ana", .insuranceMemberID: "ana"])
    }()

    /// A referral of which nothing is known.
    static let empty = ExchangeReferral(
        id: "18", document: "9", receivedAt: Date(timeIntervalSince1970: 1_716_470_000), referral: Referral(pages: 1...1),
        fileName: "fax.pdf", sha256: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")

    private static func value(_ content: FieldContent) -> FieldValue {
        FieldValue(content, confidence: 0.97, raw: content.description, page: 1, source: .ocr)
    }
}
