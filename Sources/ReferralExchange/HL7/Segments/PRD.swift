import ReferralModel

extension HL7Message {
    /// PRD, provider data: the referring provider (RP) and the one referred to (RT). The message requires at least one.
    static func providers(_ source: ExchangeReferral) -> [HL7Segment] {
        let referrer = provider(
            source, role: HL7Field("RP", "Referring provider", "HL70286"), name: .referrerName, npi: .referrerNPI,
            organization: .referrerOrganization, phone: .referrerPhone, fax: .referrerFax)
        let recipient = provider(
            source, role: HL7Field("RT", "Referred to provider", "HL70286"), name: .recipientName, npi: nil,
            organization: .recipientOrganization, phone: .recipientPhone, fax: .recipientFax)
        let known = [referrer, recipient].compactMap(\.self)
        return known.isEmpty ? [HL7Segment("PRD", [1: HL7Field("RP", "Referring provider", "HL70286")])] : known
    }

    private static func provider(
        _ source: ExchangeReferral, role: HL7Field, name: FieldKey, npi: FieldKey?, organization: FieldKey, phone: FieldKey, fax: FieldKey
    ) -> HL7Segment? {
        let npi = npi.flatMap(source.text)
        let keys = [name, organization, phone, fax]
        guard npi != nil || keys.contains(where: { source.text($0) != nil }) else { return nil }
        let contact = HL7Field.list([
            source.text(phone).map { HL7Field.phone($0, use: "WPN", equipment: "PH") },
            source.text(fax).map { HL7Field.phone($0, use: "WPN", equipment: "FX") },
        ])
        return HL7Segment(
            "PRD",
            [
                1: role, 2: source.text(name).map { .person(PersonName($0)) },
                // v2.5.1 has no place for an organisation's name but the facility of the location (PL.4).
                4: source.text(organization).map { HL7Field(nil, nil, nil, $0) }, 5: contact,
                7: npi.map { HL7Field($0, "NPI") },
            ])
    }
}
