import ReferralModel

extension HL7Message {
    /// PID, patient identification. PID-3 is required: ours, and the sender's record number.
    static func patient(_ source: ExchangeReferral) -> HL7Segment {
        let own = StableID.uuid(of: "patient", in: source)
        let names = [source.text(.patientLastName), source.text(.patientFirstName), source.text(.patientMiddleName)]
        let home = HL7Field.list([
            source.text(.patientPhone).map { HL7Field.phone($0, use: "PRN", equipment: "PH") },
            source.text(.patientPhoneAlt).map { HL7Field.phone($0, use: "ORN", equipment: "PH") },
            source.text(.patientEmail).map(HL7Field.email),
        ])
        let address = HL7Field(
            source.text(.patientStreet), nil, source.text(.patientCity), source.text(.patientState), source.text(.patientZIP), nil, "H")
        let hasAddress = [.patientStreet, .patientCity, .patientState, .patientZIP].contains { source.text($0) != nil }
        return HL7Segment(
            "PID",
            [
                1: "1",
                3: .list([[own, "", "", "ReferralIntake", "PI"], source.text(.patientMRN).map { [$0, "", "", "", "MR"] }]),
                5: names.allSatisfy { $0 == nil } ? .null : HL7Field(names[0], names[1], names[2], nil, nil, nil, "L"),
                7: source.date(.patientDOB).map(HL7Field.date), 8: source.text(.patientSex).map { HL7Field(sex($0)) },
                11: hasAddress ? address : nil, 13: home, 15: source.text(.patientLanguage).map { HL7Field(nil, $0) },
            ])
    }

    /// Table 0001.
    private static func sex(_ sex: String) -> String {
        switch sex {
        case "female": "F"
        case "male": "M"
        default: "O"
        }
    }
}
