extension ReferralStore {
    public func referrals(_ filter: ReferralFilter = ReferralFilter()) async throws(StoreError) -> [ReferralSummary] { throw .cancelled }

    public func referral(_ id: ReferralID) async throws(StoreError) -> ReferralRecord { throw .cancelled }

    /// What happened to a referral, first to last.
    public func events(of id: ReferralID) async throws(StoreError) -> [StoreEvent] { throw .cancelled }

    /// Every change of a field by a person, first to last.
    public func changes(of id: ReferralID) async throws(StoreError) -> [FieldChange] { throw .cancelled }
}
