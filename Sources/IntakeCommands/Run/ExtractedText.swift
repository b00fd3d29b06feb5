import ReferralModel

/// What was found in a file, for a person.
enum ExtractedText {
    static func lines(_ file: ExtractedFile) -> [String] {
        if let error = file.error { return ["\(file.file): \(error.code): \(error.message)"] }
        let count = file.pages.map { $0 == 1 ? "1 page" : "\($0) pages" } ?? ""
        var lines = ["\(file.file): \(file.kind ?? file.documentClass ?? ""), \(count)"]
        for referral in file.referrals {
            lines.append("  pages \(referral.pages.map(String.init).joined(separator: "–")): \(referral.status)")
            for (key, field) in referral.fields.sorted(by: { $0.key < $1.key }) {
                let percent = Int((field.confidence * 100).rounded())
                lines.append("    \(pad(key, 30)) \(field.flagged ? "?" : " ") \(pad("\(percent)%", 5)) \(field.value.description)")
            }
            for finding in referral.findings { lines.append("    ! \(finding.code): \(finding.message)") }
        }
        return lines
    }

    private static func pad(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}
