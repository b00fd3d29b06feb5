import ReferralModel

extension HL7Message {
    /// PR1, procedures asked for, in CPT (table 0396: C4) or HCPCS. PR1-5 is required, but they have not been done.
    static func procedures(_ source: ExchangeReferral) -> [HL7Segment] {
        source.items(.referralProcedures).enumerated().map { index, code in
            let system = FHIRSystem.procedure(code) == FHIRSystem.cpt ? "C4" : "HCPCS"
            return HL7Segment("PR1", [1: HL7Field(String(index + 1)), 3: HL7Field(code, nil, system), 5: .null])
        }
    }
}
