import ReferralModel

/// FHIR R4 `Patient`.
struct PatientResource: FHIRResource {
    let resourceType = "Patient"
    var meta = Meta.usCore("patient")
    var `extension`: [Extension]?
    var identifier: [Identifier]
    var name: [HumanName]
    var telecom: [ContactPoint]?
    var gender: String
    var birthDate: String?
    var address: [Address]?
    var communication: [Communication]?

    struct Communication: Encodable {
        var language: CodeableConcept
        var preferred = true
    }

    init(_ source: ExchangeReferral, id: String) {
        identifier = [.uuid(id)]
        if let mrn = source.text(.patientMRN) { identifier.append(Identifier(system: Self.records(of: source), mrn, type: "MR")) }
        name = [Self.name(source)]
        let telecom = [
            source.text(.patientPhone).map { ContactPoint.phone($0, rank: 1) },
            source.text(.patientPhoneAlt).map { ContactPoint.phone($0, rank: 2) },
            source.text(.patientEmail).map(ContactPoint.email),
        ].compactMap(\.self)
        self.telecom = telecom.isEmpty ? nil : telecom
        gender = source.text(.patientSex) ?? "unknown"
        birthDate = source.date(.patientDOB)?.description
        address =
            Address(
                use: "home", street: source.text(.patientStreet), city: source.text(.patientCity), state: source.text(.patientState),
                zip: source.text(.patientZIP)
            ).map { [$0] }
        communication = source.text(.patientLanguage).map { [Communication(language: CodeableConcept(text: $0))] }
        `extension` = source.flag(.patientInterpreter).map { [.interpreterRequired($0)] }
    }

    /// US Core asks for the system of every identifier. Record numbers are the referring practice's; of it only the name may be known.
    private static func records(of source: ExchangeReferral) -> String {
        let practice = source.text(.referrerOrganization)?.lowercased() ?? source.text(.referrerNPI) ?? source.sha256
        return "urn:uuid:" + StableID.uuid("records/" + practice)
    }

    /// US Core asks for a family or a given name, or for the word that neither is known.
    private static func name(_ source: ExchangeReferral) -> HumanName {
        let given = [source.text(.patientFirstName), source.text(.patientMiddleName)].compactMap(\.self)
        let family = source.text(.patientLastName)
        guard family != nil || !given.isEmpty else { return .unknown }
        return HumanName(PersonName(family: family, given: given), use: "official")
    }
}
