extension HL7Message {
    /// MSH, message header. MSH-10 holds at most 20 characters.
    static func messageHeader(_ source: ExchangeReferral) -> HL7Segment {
        let control = StableID.uuid(of: "message/" + source.changedAt.instant, in: source).filter { $0 != "-" }.prefix(20)
        return HL7Segment(
            "MSH",
            [
                3: "ReferralIntake", 4: HL7Field(source.site?.oneLine), 7: HL7Field(source.changedAt.hl7),
                9: HL7Field("REF", "I12", "REF_I12"), 10: HL7Field(String(control)), 11: "P", 12: "2.5.1", 18: "UNICODE UTF-8",
            ])
    }
}
