import ReferralModel

extension HL7Message {
    /// DG1, diagnoses in ICD-10-CM (table 0396: I10C), each a working diagnosis (table 0052).
    static func diagnoses(_ source: ExchangeReferral) -> [HL7Segment] {
        source.items(.referralDiagnoses).enumerated().map { index, code in
            HL7Segment("DG1", [1: HL7Field(String(index + 1)), 3: HL7Field(code, nil, "I10C"), 6: "W"])
        }
    }
}
