public import ReferralExchange
public import ReferralStore

extension ExchangeReferral {
    /// A referral of the store as it stands, ready to leave the house.
    ///
    /// - Parameters:
    ///   - id: of the referral.
    ///   - store: where it is.
    ///   - withOriginal: whether the file that it came in goes along.
    /// - Returns: the referral, and its version.
    /// - Throws: `StoreError`.
    public static func load(
        _ id: ReferralID, from store: ReferralStore, withOriginal: Bool
    ) async throws(StoreError) -> (referral: ExchangeReferral, version: Int) {
        let record = try await store.referral(id)
        let document = try await store.document(record.document)
        let bytes = withOriginal ? try await store.originalBytes(of: record.document) : nil
        let changed = [record.statusSince, record.setBy.values.map(\.at).max()].compactMap(\.self).max()
        let referral = ExchangeReferral(
            id: "\(id)", document: "\(record.document)", receivedAt: record.receivedAt, changedAt: changed, referral: record.referral,
            site: record.site, fileName: record.fileName, sha256: document.sha256, original: bytes,
            reviewers: record.setBy.mapValues(\.name))
        return (referral, record.version)
    }
}
