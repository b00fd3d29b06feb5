import FieldExtraction
import Foundation
import ReferralExchange
import ReferralLetter
import ReferralModel
import TestSupport
import Validation

/// Readers of whole files.
extension FuzzTarget {
    /// A made-up referral with every field.
    private static let full: ExchangeReferral = {
        var referral = Referral(pages: 1...1)
        for key in FieldKey.allCases {
            let content: FieldContent =
                switch key.type {
                case .bool: .bool(true)
                case .int: .int(3)
                case .date: .text("1961-04-09")
                case .phone: .text("5125550100")
                case .npi: .text("1234567893")
                case .state: .text("TX")
                case .zip: .text("78701")
                case .icd10: .list(["I10", "M54.50"])
                case .procedure: .list(["99213"])
                default: .text("Okafor & Sons")
                }
            referral.fields[key] = FieldValue(content, confidence: 1, raw: content.description, source: .form)
        }
        return ExchangeReferral(
            id: "7", document: "3", receivedAt: Date(timeIntervalSince1970: 1_770_000_000), referral: referral, fileName: "a.pdf",
            sha256: String(repeating: "0", count: 64))
    }()

    private static func outcome(_ bytes: [UInt8], _ format: ExchangeFormat) -> Int {
        var hasher = Hasher()
        do throws(ReadFailure) {
            let reading = try ExchangeReader.read(bytes, as: format)
            hasher.combine(reading.referrals.count)
            for referral in reading.referrals { hasher.combine(referral.fields.keys.map(\.rawValue).sorted()) }
        } catch {
            hasher.combine(error.message.prefix(40))
        }
        return hasher.finalize()
    }

    static let hl7 = FuzzTarget(
        "hl7", seeds: [Array(HL7Message.text(full).utf8), Array("MSH|^~\\&|a|b|||20260101||REF^I12|1|P|2.5.1\rPID|1||4711\r".utf8)],
        tokens: [
            "MSH|^~\\&|", "PID|", "PRD|", "RF1|", "DG1|", "PR1|", "IN1|", "NTE|", "AUT|", "|", "^", "~", "&", "\\", "\\F\\", "\\X0D\\",
            "\\.br\\",
            "\r", "\n", "REF^I12", "RP^Referring", "RT", "I10", "ICD-10",
        ]
    ) { outcome($0, .hl7) }

    static let fhir = FuzzTarget(
        "fhir", seeds: [(try? FHIRBundle.json(full)) ?? [], Array(#"{"resourceType":"Bundle","entry":[{"resource":{}}]}"#.utf8)],
        tokens: [
            "{", "}", "[", "]", ":", ",", "\"", "null", "true", "1e9", "\"resourceType\"", "\"Bundle\"", "\"entry\"", "\"resource\"",
            "\"ServiceRequest\"", "\"Patient\"", "\"Coverage\"", "\"reference\"", "\"fullUrl\"", "\"urn:uuid:", "\"birthDate\"", "\\u00",
            "\\ud83d",
        ]
    ) { outcome($0, .fhir) }

    /// A folder of models whose long lists are short.
    private static let scratch = Result { () throws -> String in
        let folder = try TestCluster.temporaryFolder()
        let files = FileManager.default
        try files.createDirectory(atPath: folder + "/reference", withIntermediateDirectories: true)
        for name in try files.contentsOfDirectory(atPath: models) where name.hasSuffix(".yaml") {
            try files.copyItem(atPath: models + "/" + name, toPath: folder + "/" + name)
        }
        try files.copyItem(atPath: models + "/reference/zip3.tsv", toPath: folder + "/reference/zip3.tsv")
        let codes = try String(contentsOfFile: models + "/reference/icd10cm.tsv", encoding: .utf8)
        try codes.split(separator: "\n").prefix(50).joined(separator: "\n").write(
            toFile: folder + "/reference/icd10cm.tsv", atomically: false, encoding: .utf8)
        return folder
    }

    private static let yamlNames = ["calibration", "classes", "enums", "labels", "letter", "payers", "rules", "specialties"]

    /// The first byte says which file the rest stands in for.
    static let yaml = FuzzTarget(
        "yaml",
        seeds: yamlNames.indices.map { index in
            [UInt8(index)] + Array((try? Data(contentsOf: URL(filePath: models + "/" + yamlNames[index] + ".yaml"))) ?? Data())
        },
        tokens: [
            "- ", ": ", "\n  ", "\n", "[", "]", "{", "}", "&a ", "*a", "<<: *a", "!!int ", "|", ">", "? ", "#", "~", "yes", "---\n", "...",
            "\"", "'",
        ]
    ) { bytes in
        guard case .success(let folder) = scratch, let first = bytes.first else { return -1 }
        let name = yamlNames[Int(first) % yamlNames.count]
        let path = folder + "/" + name + ".yaml"
        let whole = FileManager.default.contents(atPath: models + "/" + name + ".yaml")
        _ = FileManager.default.createFile(atPath: path, contents: Data(bytes.dropFirst()))
        defer { _ = FileManager.default.createFile(atPath: path, contents: whole) }
        do {
            switch name {
            case "rules": return try RuleBook(path: path).rules.count
            case "letter":
                _ = try LetterWording(models: URL(filePath: folder))
                return 1
            default:
                _ = try ExtractionKnowledge(models: URL(filePath: folder))
                return 2
            }
        } catch {
            var hasher = Hasher()
            hasher.combine(name)
            hasher.combine("\(error)".filter { !$0.isNumber }.suffix(40))
            return hasher.finalize()
        }
    }
}
