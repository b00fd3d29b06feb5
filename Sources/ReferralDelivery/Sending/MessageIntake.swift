import FoundationEssentials
public import ReferralStore

/// Takes messages that come over MLLP into the store, as files of an inbox are: the bytes first, reading later.
public struct MessageIntake: Sendable {
    private let store: ReferralStore
    private let site: String?

    /// - Parameters:
    ///   - store: where the messages go.
    ///   - site: what their referrals are filed under.
    public init(store: ReferralStore, site: String? = nil) {
        self.store = store
        self.site = site
    }

    /// Stores a message. `AA` is only said when the store has committed it; the same bytes are stored once.
    public func receive(_ message: [UInt8], _ header: HL7Header?) async -> (HL7Acknowledgement, reason: String?) {
        guard let header, !header.controlID.isEmpty else { return (.reject, "MSH-10 is missing") }
        guard header.type == "REF" else { return (.reject, "only REF^I12 is taken") }
        let arrival = Arrival(
            bytes: message, fileName: "message.hl7", site: site, sender: nil, receivedAt: Date(), sidecar: [:], priority: .routine)
        do throws(StoreError) {
            _ = try await store.ingest(arrival)
            return (.accept, nil)
        } catch {
            return (.error, "not stored now; send it again later")
        }
    }

    /// MSH-7 of an acknowledgement.
    public static func moment() -> String { Date().formatted(.iso8601).filter(\.isNumber) + "+0000" }
}
