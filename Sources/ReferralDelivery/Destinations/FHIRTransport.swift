import Foundation
import FoundationNetworking
import ReferralExchange

/// A FHIR R4 transaction posted to the base of a server.
final class FHIRTransport: Transport {
    private let base: URL
    private let tokenFile: String?
    private let timeout: Duration
    private let session: URLSession

    init(base: URL, tokenFile: String?, timeout: Duration) {
        self.base = base
        self.tokenFile = tokenFile
        self.timeout = timeout
        let configuration = URLSessionConfiguration.ephemeral
        configuration.timeoutIntervalForRequest = timeout / .seconds(1)
        configuration.timeoutIntervalForResource = timeout / .seconds(1)
        configuration.httpCookieStorage = nil
        configuration.urlCache = nil
        session = URLSession(configuration: configuration, delegate: StayingDelegate(), delegateQueue: nil)
    }

    deinit { session.invalidateAndCancel() }

    func send(_ referral: ExchangeReferral, version: Int) async throws(DeliveryFault) -> String {
        guard let bundle = try? FHIRBundle.json(referral) else { throw .refused("the referral cannot be written as FHIR") }
        var request = URLRequest(url: base)
        request.httpMethod = "POST"
        request.setValue("application/fhir+json; charset=utf-8", forHTTPHeaderField: "Content-Type")
        request.setValue("application/fhir+json", forHTTPHeaderField: "Accept")
        if let tokenFile {
            // Read each time: tokens are renewed by others.
            guard let token = try? String(contentsOfFile: tokenFile, encoding: .utf8) else {
                throw .unreachable("the token file cannot be read")
            }
            request.setValue("Bearer " + token.trimmingCharacters(in: .whitespacesAndNewlines), forHTTPHeaderField: "Authorization")
        }
        let answer: (Data, URLResponse)
        do {
            answer = try await session.upload(for: request, from: Data(bundle))
        } catch {
            // In the words of libcurl, as in `SSL certificate problem: self-signed certificate`; it has seen nothing of the body.
            throw .unreachable(String((error as NSError).localizedDescription.prefix(200)))
        }
        guard let status = (answer.1 as? HTTPURLResponse)?.statusCode else { throw .unreachable("an answer that is not HTTP") }
        return try Self.verdict(status, body: answer.0)
    }

    /// A transaction is all or nothing (FHIR R4, 3.1.0.11.2), so its status decides; an outcome for an entry may not contradict it.
    static func verdict(_ status: Int, body: Data) throws(DeliveryFault) -> String {
        switch status {
        case 200, 201:
            guard let bundle = try? JSONDecoder().decode(Response.self, from: body) else {
                // Something that is no FHIR server also says 200.
                throw .unreachable("HTTP \(status) without a FHIR transaction response")
            }
            guard bundle.resourceType == "Bundle", bundle.type == "transaction-response" else {
                throw .unreachable("HTTP \(status) without a FHIR transaction response")
            }
            let isWhole = (bundle.entry ?? []).allSatisfy { $0.response?.status?.hasPrefix("2") == true }
            guard isWhole else { throw .refused("HTTP \(status), but an entry was not stored") }
            return "HTTP \(status)"
        // A conflict, a lock or a limit passes; so does a token that ran out.
        case 401, 403, 408, 409, 423, 425, 429: throw .unreachable("HTTP \(status)")
        case 400..<500: throw .refused("HTTP \(status)")
        default: throw .unreachable("HTTP \(status)")
        }
    }

    private struct Response: Decodable {
        var resourceType: String
        var type: String?
        var entry: [Entry]?

        struct Entry: Decodable { var response: Outcome? }
        struct Outcome: Decodable { var status: String? }
    }
}
