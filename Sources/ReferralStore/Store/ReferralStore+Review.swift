public import ReferralModel

extension ReferralStore {
    /// Runs the rules over a changed referral and gives it back with its new findings and disposition.
    public typealias Validation = @Sendable (Referral) -> Referral

    /// What waits for a person, most pressing first.
    public func reviewQueue(_ filter: ReviewFilter = ReviewFilter()) async throws(StoreError) -> [ReviewItem] { throw .cancelled }

    /// Takes the most pressing free referral in hand, or one that the reviewer already holds; nil when none waits.
    public func claimNext(_ reviewer: String, filter: ReviewFilter = ReviewFilter()) async throws(StoreError) -> ReferralRecord? {
        throw .cancelled
    }

    /// Takes this referral in hand.
    ///
    /// - Throws: ``StoreError/claimedByOther(_:_:)``.
    public func claim(_ id: ReferralID, by reviewer: String) async throws(StoreError) -> ReferralRecord { throw .cancelled }

    /// Writes a value as a person read it, or empties the field with nil, and runs the rules again within the same transaction.
    ///
    /// - Parameters:
    ///   - version: the ``ReferralRecord/version`` that the reviewer saw; nil to not care.
    ///   - validate: runs the rules; its findings and disposition are stored. May run more than once.
    /// - Throws: ``StoreError/claimedByOther(_:_:)``, ``StoreError/changedMeanwhile(_:expected:found:)``,
    ///   ``StoreError/notOpen(_:_:)`` for a rejected one, ``StoreError/wrongType(_:)``.
    @discardableResult
    public func setField(
        _ id: ReferralID, _ key: FieldKey, _ content: FieldContent?, by reviewer: String, version: Int? = nil,
        validate: @escaping Validation
    ) async throws(StoreError) -> ReferralRecord { throw .cancelled }

    /// Says that a value in doubt is right as it stands: no longer flagged, its source stays, the reviewer's name is kept.
    @discardableResult
    public func confirmField(
        _ id: ReferralID, _ key: FieldKey, by reviewer: String, version: Int? = nil, validate: @escaping Validation
    ) async throws(StoreError) -> ReferralRecord { throw .cancelled }

    /// Accepts all values as they stand; the referral is then `ready`.
    ///
    /// Doubtful, implausible and contradictory values, a missing signature and faults of transmission are answered by a
    /// person's word; what is missing, illegible or invalid is not, unless its code is waived by name.
    ///
    /// - Parameter waiving: codes of findings to let pass, as in `missing:insurance.member_id`; recorded.
    /// - Throws: ``StoreError/unresolved(_:_:)`` with the errors that still stand; then nothing was written.
    @discardableResult
    public func accept(
        _ id: ReferralID, by reviewer: String, version: Int? = nil, waiving: Set<String> = []
    ) async throws(StoreError) -> ReferralRecord { throw .cancelled }

    /// Says that it is not to be used.
    @discardableResult
    public func reject(
        _ id: ReferralID, reason: String, by reviewer: String, version: Int? = nil
    ) async throws(StoreError) -> ReferralRecord { throw .cancelled }

    /// Hands a claimed referral back to the queue; does nothing when the reviewer does not hold it.
    public func release(_ id: ReferralID, by reviewer: String) async throws(StoreError) { throw .cancelled }
}
