import ReferralModel

extension HL7Message {
    /// IN1, insurance, one for each payer. IN1-2 and IN1-3 are required.
    static func insurances(_ source: ExchangeReferral) -> [HL7Segment] {
        [1, 2].compactMap { CoveragePart(source, order: $0) }.enumerated().map { index, coverage in
            let first = coverage.order == 1
            let plan = first ? source.text(.insurancePlan) : nil
            return HL7Segment(
                "IN1",
                [
                    1: HL7Field(String(index + 1)), 2: plan.map { HL7Field(nil, $0) } ?? .null,
                    3: coverage.payer.map { HL7Field($0, nil, nil, "ReferralIntake", "NIIP") } ?? .null,
                    4: HL7Field(coverage.payerName), 8: first ? HL7Field(source.text(.insuranceGroup)) : nil,
                    14: first ? HL7Field(source.text(.insuranceAuthNumber)) : nil,
                    16: first ? source.text(.insuranceHolder).map { .person(PersonName($0)) } : nil,
                    36: HL7Field(source.text(first ? .insuranceMemberID : .insurance2MemberID)),
                ])
        }
    }
}
