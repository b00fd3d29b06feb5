import ReferralModel

/// One insurance of the patient and who pays.
struct CoveragePart {
    /// 1 or 2.
    var order: Int
    var uuid: String
    var payer: String?
    var payerName: String?

    /// Nil when the referral names neither payer nor member.
    init?(_ source: ExchangeReferral, order: Int) {
        let keys: [FieldKey] =
            order == 1
            ? [.insurancePayer, .insuranceMemberID, .insuranceGroup, .insurancePlan, .insuranceHolder]
            : [.insurance2Payer, .insurance2MemberID]
        guard keys.contains(where: { source.text($0) != nil }) else { return nil }
        self.order = order
        uuid = StableID.uuid(of: "coverage/\(order)", in: source)
        payerName = source.text(keys[0])
        payer = payerName.map { StableID.uuid("payer/" + $0.lowercased()) }
    }

    var payerReference: Reference {
        payer.map { Reference(to: $0, display: payerName) } ?? Reference(display: "Unknown payer")
    }

    /// The payer is one for all referrals that name it.
    var payerEntry: BundleEntry? {
        guard let payer, let payerName else { return nil }
        let resource = OrganizationResource(name: payerName, kind: .payer, id: payer)
        return .shared(resource, uuid: payer, search: Identifier.uuid(payer).search)
    }
}
