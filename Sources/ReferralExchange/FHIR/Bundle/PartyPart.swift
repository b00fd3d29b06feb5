import ReferralModel

/// Referring provider or recipient: the person, the organisation and the role that ties them, as far as they are known.
struct PartyPart {
    var practitioner: String?
    /// What the practitioner is known by everywhere, or else by us.
    var practitionerIdentifier: Identifier?
    var role: String?
    var organization: String?
    var name: String?
    var organizationName: String?
    var specialty: String?
    var telecom: [ContactPoint]

    init(
        _ part: String, of source: ExchangeReferral, name: FieldKey, npi: FieldKey? = nil, organization: FieldKey, phone: FieldKey,
        fax: FieldKey, specialty: FieldKey? = nil
    ) {
        let npi = npi.flatMap(source.text)
        self.name = source.text(name)
        organizationName = source.text(organization)
        self.specialty = specialty.flatMap(source.text)
        telecom = [
            source.text(phone).map { ContactPoint.phone($0, use: "work") }, source.text(fax).map(ContactPoint.fax),
        ].compactMap(\.self)
        self.organization = organizationName.map { _ in StableID.uuid(of: part + "/organization", in: source) }
        if self.name != nil || npi != nil {
            practitioner = npi.map { StableID.uuid("npi/" + $0) } ?? StableID.uuid(of: part + "/practitioner", in: source)
            practitionerIdentifier = npi.map(Identifier.npi) ?? practitioner.map(Identifier.uuid)
            role = StableID.uuid(of: part + "/role", in: source)
        }
    }

    /// The role where there is a person, else the organisation, else nothing.
    var reference: Reference? {
        (role ?? organization).map { Reference(to: $0, display: name ?? organizationName) }
    }

    var entries: [BundleEntry] {
        var entries: [BundleEntry] = []
        if let organization, let organizationName {
            let resource = OrganizationResource(
                name: organizationName, kind: .provider, id: organization, telecom: role == nil ? telecom : [])
            entries.append(.own(resource, uuid: organization))
        }
        if let practitioner, let practitionerIdentifier, let role {
            entries.append(
                .shared(
                    PractitionerResource(name: name, identifier: practitionerIdentifier), uuid: practitioner,
                    search: practitionerIdentifier.search))
            entries.append(
                .own(
                    PractitionerRoleResource(
                        id: role, practitioner: Reference(to: practitioner, display: name),
                        organization: organization.map { Reference(to: $0, display: organizationName) }, specialty: specialty,
                        telecom: telecom),
                    uuid: role))
        }
        return entries
    }
}
