public import ReferralModel

/// Knows a page of a letter that came back by its reference code.
public enum LetterMarkFinder {
    /// What a QR code says before the code itself.
    public static let prefix = "RI1:"

    /// The letter that a page belongs to: by its QR code, or else by the code in print.
    ///
    /// - Parameters:
    ///   - page: as read.
    ///   - symbols: QR codes on it, in pixels of the reading frame.
    /// - Returns: nil for a page without a code.
    public static func mark(on page: PageText, symbols: [QRScanner.Symbol]) -> LetterMark? {
        let printed = printed(on: page)
        for symbol in symbols where symbol.text.hasPrefix(prefix) {
            guard let code = ReferenceCode(symbol.text.dropFirst(prefix.count)) else { continue }
            return LetterMark(code: code, end: max(symbol.box.y1, printed.first { $0.code == code }?.end ?? 0))
        }
        return printed.first
    }

    /// Codes in print: three groups of four with hyphens between them, however the reader cut them into words.
    static func printed(on page: PageText) -> [LetterMark] {
        var found: [LetterMark] = []
        for (_, words) in Dictionary(grouping: page.words, by: \.line).sorted(by: { $0.key < $1.key }) {
            let line = words.sorted { $0.box.x0 < $1.box.x0 }
            for start in line.indices {
                for end in start..<min(start + 5, line.count) {
                    guard let code = code(line[start...end].map(\.text)) else { continue }
                    found.append(LetterMark(code: code, end: line[start...end].map(\.box.y1).max() ?? 0))
                }
            }
        }
        return found
    }

    private static func code(_ words: [String]) -> ReferenceCode? {
        let text = words.joined(separator: "-")
        let groups = text.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        let letters = groups.joined()
        guard letters.count == ReferenceCode.length, groups.count > 1, !letters.allSatisfy(\.isNumber),
            letters.count(where: \.isLowercase) <= 2
        else { return nil }
        return ReferenceCode(read: letters)
    }
}
