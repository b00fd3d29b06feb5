import Foundation
import ReferralModel
import Testing

@testable import ReferralExchange

/// Holds every export against parsers that were written by others: `fhir.resources` and `hl7` of PyPI.
///
/// `make test` installs them and names their Python in `EXCHANGE_PYTHON`.
@Suite struct IndependentParserTests {
    static let python = ProcessInfo.processInfo.environment["EXCHANGE_PYTHON"]

    @Test(.enabled(if: python != nil)) func acceptEveryExport() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "exchange-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let referrals = try SampleTruth.referrals() + [Example.full, Example.empty]
        #expect(referrals.count > 10)
        for referral in referrals {
            try Data(try FHIRBundle.json(referral)).write(to: folder.appending(path: referral.id + ".fhir.json"))
            try Data(HL7Message.text(referral).utf8).write(to: folder.appending(path: referral.id + ".hl7"))
            try Data(CSVTable.text([referral]).utf8).write(to: folder.appending(path: referral.id + ".csv"))
            let truth = Dictionary(uniqueKeysWithValues: referral.referral.fields.map { ($0.key.rawValue, $0.value.value) })
            try JSONEncoder().encode(truth).write(to: folder.appending(path: referral.id + ".truth.json"))
        }
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../IndependentChecks/check_exchange.py")
            .standardizedFileURL
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Self.python ?? "")
        process.arguments = [script.path, folder.path]
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }
}
