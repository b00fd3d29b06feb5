import ReferralModel

/// Which resources a referral becomes, and how they are called.
struct ReferralParts {
    struct ConditionPart {
        var code: String
        var uuid: String
    }

    let patient: String
    let request: String
    let task: String
    let document: String
    let referrer: PartyPart
    let recipient: PartyPart
    let coverages: [CoveragePart]
    let conditions: [ConditionPart]

    init(_ source: ExchangeReferral) {
        patient = StableID.uuid(of: "patient", in: source)
        request = StableID.uuid(of: "request", in: source)
        task = StableID.uuid(of: "task", in: source)
        document = StableID.uuid(of: "document", in: source)
        referrer = PartyPart(
            "referrer", of: source, name: .referrerName, npi: .referrerNPI, organization: .referrerOrganization, phone: .referrerPhone,
            fax: .referrerFax)
        recipient = PartyPart(
            "recipient", of: source, name: .recipientName, organization: .recipientOrganization, phone: .recipientPhone,
            fax: .recipientFax, specialty: .recipientSpecialty)
        coverages = [1, 2].compactMap { CoveragePart(source, order: $0) }
        var seen: Set<String> = []
        conditions = source.items(.referralDiagnoses).filter { seen.insert($0).inserted }.map {
            ConditionPart(code: $0, uuid: StableID.uuid(of: "condition/" + $0, in: source))
        }
    }

    var patientReference: Reference { Reference(to: patient) }
    var requester: Reference? { referrer.reference }
    var performer: Reference? { recipient.reference }
}
