import ReferralModel

extension HL7Message {
    /// AUT, authorization; nil when the referral says nothing of one. AUT-2 is required.
    static func authorization(_ source: ExchangeReferral) -> HL7Segment? {
        let number = source.text(.insuranceAuthNumber)
        let visits = source.number(.referralVisits)
        guard number != nil || visits != nil else { return nil }
        let payer = source.text(.insurancePayer)
        return HL7Segment(
            "AUT",
            [
                1: source.text(.insurancePlan).map { HL7Field(nil, $0) }, 2: payer.map { HL7Field(nil, $0) } ?? .null,
                3: HL7Field(payer), 6: HL7Field(number), 8: visits.map { HL7Field(String($0)) },
            ])
    }
}
