import ReferralModel

/// A line of what `intake extract --json` printed, as far as the rules need it.
struct SavedFile: Decodable, Sendable {
    var file: String
    var referrals: [SavedReferral]
}

/// A referral as it was saved, with what the rules said of it then.
struct SavedReferral: Decodable, Sendable {
    var referral: Referral
    /// Status and codes of findings as they were saved.
    var status: Disposition
    var codes: Set<String>

    private struct Field: Decodable {
        var value: FieldContent
        var confidence: Double
        var flagged: Bool
        var raw: String?
        var source: FieldValue.Source?
    }

    private struct Found: Decodable { var code: String }

    private enum Keys: String, CodingKey { case pages, status, fields, findings }

    init(from decoder: any Decoder) throws {
        let object = try decoder.container(keyedBy: Keys.self)
        let pages = try object.decode([Int].self, forKey: .pages)
        guard let first = pages.first, let last = pages.last, 1 <= first, first <= last else {
            throw DecodingError.dataCorruptedError(forKey: .pages, in: object, debugDescription: "pages must be two numbers from 1 up")
        }
        status = try object.decode(Disposition.self, forKey: .status)
        codes = Set(try object.decode([Found].self, forKey: .findings).map(\.code))
        referral = Referral(pages: first...last)
        for (name, field) in try object.decode([String: Field].self, forKey: .fields) {
            guard let key = FieldKey(rawValue: name), key.takes(field.value) else {
                throw DecodingError.dataCorruptedError(
                    forKey: .fields, in: object, debugDescription: "there is no field '\(name)' with a value of this type")
            }
            referral.fields[key] = FieldValue(
                field.value, confidence: field.confidence, flagged: field.flagged, raw: field.raw ?? field.value.description, page: first,
                box: nil, source: field.source ?? .ocr)
        }
        referral.illegible = Set(
            codes.filter { $0.hasPrefix("illegible:") }.compactMap { FieldKey(rawValue: String($0.dropFirst("illegible:".count))) })
        if codes.contains(Finding.classInDoubt.code) { referral.findings.append(.classInDoubt) }
        // What went wrong on the wire is no matter of rules; it stays as it was saved.
        for code in codes.sorted() where code.hasPrefix("transmission:") {
            referral.findings.append(
                Finding(.transmission, detail: String(code.dropFirst("transmission:".count)), severity: .error, message: "as saved"))
        }
    }
}
