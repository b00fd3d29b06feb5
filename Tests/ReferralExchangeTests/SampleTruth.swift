import Foundation
import ReferralModel

@testable import ReferralExchange

/// The referrals that the sample faxes are known to hold.
enum SampleTruth {
    /// `EXCHANGE_TRUTH` names another folder of faxes with their truth.
    static var folder: URL {
        ProcessInfo.processInfo.environment["EXCHANGE_TRUTH"].map { URL(fileURLWithPath: $0) }
            ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../SampleFaxes").standardizedFileURL
    }

    static func referrals() throws -> [ExchangeReferral] {
        try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }.flatMap(read)
    }

    private struct Truth: Decodable {
        var file: String
        var referrals: [Entry]

        struct Entry: Decodable {
            var pages: [Int]
            var fields: [String: FieldContent]
        }
    }

    private static func read(_ url: URL) throws -> [ExchangeReferral] {
        let truth = try JSONDecoder().decode(Truth.self, from: Data(contentsOf: url))
        return truth.referrals.enumerated().map { index, entry in
            var referral = Referral(pages: entry.pages[0]...entry.pages[1], disposition: .ready)
            for (key, content) in entry.fields {
                guard let key = FieldKey(rawValue: key) else { continue }
                referral.fields[key] = FieldValue(content, confidence: 0.97, raw: content.description, page: 1, source: .ocr)
            }
            let name = url.deletingPathExtension().lastPathComponent
            return ExchangeReferral(
                id: "\(name)-\(index + 1)", document: name, receivedAt: Date(timeIntervalSince1970: 1_716_470_000), referral: referral,
                site: "north", fileName: truth.file, sha256: String(repeating: "0a", count: 32))
        }
    }
}
