import PostgresClient

extension PatientSummary {
    init(_ row: Row) throws {
        self.init(
            id: PatientID(rawValue: try row.get("id")), referrals: try row.get("referrals"),
            firstReceivedAt: try row.getOptional("first_received_at"), lastReceivedAt: try row.getOptional("last_received_at"),
            mergedInto: try row.getOptional("merged_into").map(PatientID.init(rawValue:)))
    }
}

extension PatientLink {
    init(_ row: Row) throws {
        guard let how = How(rawValue: try row.get("how")) else { throw StoreError.unreadable("how a referral is linked") }
        self.init(
            referral: ReferralID(rawValue: try row.get("referral_id")), patient: PatientID(rawValue: try row.get("patient_id")), how: how,
            bits: try row.getOptional("bits"), by: try row.get("by"), at: try row.get("at"))
    }
}

extension PatientProposal {
    init(_ row: Row) throws {
        self.init(
            patient: PatientID(rawValue: try row.get("patient_id")), other: PatientID(rawValue: try row.get("other_id")),
            referral: ReferralID(rawValue: try row.get("referral_id")), bits: try row.get("bits"), madeAt: try row.get("made_at"))
    }
}
