public import ReferralModel

/// Referrals that other systems send in a standard form instead of on paper. Pure, and safe on any bytes.
public enum ExchangeReader {
    /// Bytes of a message or bundle that are looked at. A bundle may carry the fax itself.
    public static let largest = 64 << 20

    /// The form of a file by its content, never by its name; nil when it is neither.
    public static func format(of bytes: [UInt8]) -> ExchangeFormat? {
        let head = bytes.prefix(4096).drop { $0 <= 0x20 || [0xEF, 0xBB, 0xBF].contains($0) }
        if head.starts(with: "MSH".utf8) { return .hl7 }
        return head.first == UInt8(ascii: "{") ? .fhir : nil
    }

    /// All that a bundle or message says, as if it had been read from paper, not yet held against the rules.
    ///
    /// - Parameters:
    ///   - bytes: of the file.
    ///   - format: as ``format(of:)`` found it.
    /// - Returns: a referral for each `ServiceRequest` or message; no pages.
    /// - Throws: ``ReadFailure`` with `corrupt`, `unsupported` or `too_large`.
    public static func read(_ bytes: [UInt8], as format: ExchangeFormat) throws(ReadFailure) -> DocumentReading {
        guard bytes.count <= largest else {
            throw ReadFailure(.tooLarge, "the file has \(bytes.count >> 20) MiB; the limit is \(largest >> 20) MiB")
        }
        let referrals =
            switch format {
            case .fhir: try FHIRReader.referrals(bytes)
            case .hl7: try HL7Reader.referrals(bytes)
            case .csv: throw ReadFailure(.unsupported, "tables are written, not read; send FHIR R4 or HL7 v2.5.1")
            }
        return DocumentReading(
            documentClass: .referral, classConfidence: 1, pages: [], referrals: referrals.map(referral), pairs: [])
    }

    /// A value that came as data was not guessed; whether it can be used is for the rules to say.
    private static func referral(_ fields: [FieldKey: FieldContent]) -> Referral {
        let values = fields.map { key, content in
            (key, FieldValue(content, confidence: 1, raw: content.description, source: .form))
        }
        return Referral(pages: 1...1, fields: Dictionary(uniqueKeysWithValues: values))
    }
}
