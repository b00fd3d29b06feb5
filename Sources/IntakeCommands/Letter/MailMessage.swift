import Foundation

/// A letter as mail: an attachment to a message that says nothing of the patient (RFC 5322, RFC 2045).
struct MailMessage {
    let to: String
    let from: String
    /// Names the message, without its angle brackets.
    let id: String
    let pdf: [UInt8]

    init(to: String, from: String, id: String, pdf: [UInt8]) {
        self.to = to
        self.from = from
        self.id = id + "@" + (from.split(separator: "@").last.map(String.init) ?? "localhost")
        self.pdf = pdf
    }

    var bytes: [UInt8] {
        // RFC 5322, 3.3: in English, whatever the machine speaks.
        let date = Date().formatted(
            Date.VerbatimFormatStyle(
                format:
                    "\(weekday: .abbreviated), \(day: .twoDigits) \(month: .abbreviated) \(year: .defaultDigits) \(hour: .twoDigits(clock: .twentyFourHour, hourCycle: .zeroBased)):\(minute: .twoDigits):\(second: .twoDigits) +0000",
                locale: Locale(identifier: "en_US_POSIX"), timeZone: .gmt, calendar: Calendar(identifier: .gregorian)))
        let lines = [
            "From: <\(from)>", "To: <\(to)>", "Date: \(date)", "Message-ID: <\(id)>", "Subject: Missing information for a referral",
            "MIME-Version: 1.0", "Content-Type: application/pdf; name=\"letter.pdf\"", "Content-Transfer-Encoding: base64",
            "Content-Disposition: attachment; filename=\"letter.pdf\"", "",
            Data(pdf).base64EncodedString(options: [.lineLength76Characters, .endLineWithLineFeed]), "",
        ]
        return Array(lines.joined(separator: "\n").utf8)
    }
}
