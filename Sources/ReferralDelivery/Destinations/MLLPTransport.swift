import ReferralExchange

/// HL7 v2.5.1 REF^I12 over MLLP.
struct MLLPTransport: Transport {
    let client: MLLPClient

    func send(_ referral: ExchangeReferral, version: Int) async throws(DeliveryFault) -> String {
        try await client.send(Array(HL7Message.text(referral).utf8))
    }
}
