import ReferralExchange

/// One way to a destination, kept open from one delivery to the next.
protocol Transport: Sendable {
    /// Sends a referral and waits until the destination has it for good.
    ///
    /// - Parameters:
    ///   - referral: as it is to be sent.
    ///   - version: of the referral in the store.
    /// - Returns: what the destination acknowledged with.
    /// - Throws: ``DeliveryFault``.
    func send(_ referral: ExchangeReferral, version: Int) async throws(DeliveryFault) -> String
}
