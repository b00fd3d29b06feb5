import ReferralModel

extension HL7Message {
    /// RF1, referral information.
    static func referralInformation(_ source: ExchangeReferral) -> HL7Segment {
        HL7Segment(
            "RF1",
            [
                1: HL7Field(status(source.referral.disposition)), 2: HL7Field(priority(source.referral.urgency)),
                3: source.text(.referralSpecialty).map { HL7Field(nil, $0) },
                4: source.text(.referralType) == "second_opinion" ? HL7Field("SO", "Second opinion", "HL70282") : nil,
                5: source.text(.referralType) == "emergency" ? "E" : nil,
                6: HL7Field(StableID.uuid(of: "request", in: source), "ReferralIntake"),
                7: source.date(.referralDate).map(HL7Field.date), 9: HL7Field(source.receivedAt.hl7),
                10: source.text(.referralReason).map { HL7Field(nil, $0) },
            ])
    }

    /// Table 0283. "A" would say that the specialist accepted the patient, which nobody knows at intake.
    private static func status(_ disposition: Disposition) -> String { disposition == .rejected ? "R" : "P" }

    /// Table 0280.
    private static func priority(_ urgency: Urgency) -> String {
        switch urgency {
        case .routine: "R"
        case .urgent: "A"
        case .emergent: "S"
        }
    }
}
