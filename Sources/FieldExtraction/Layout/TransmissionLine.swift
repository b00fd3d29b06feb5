import ReferralModel

/// Finds the sending machine's line at the edge of a page where the reader did not set it apart: what it says is not part of the form.
enum TransmissionLine {
    /// The words of `words` without that line.
    static func removed(from words: [Word], of page: PageText) -> [Word] {
        guard page.faxHeader == nil else { return words }
        let edge = page.geometry.readingHeight / 25
        let high = words.filter { $0.box.y1 < edge }
        guard let first = high.min(by: { $0.box.midY < $1.box.midY }) else { return words }
        let line = high.filter { abs($0.box.midY - first.box.midY) < Double(first.box.height) }
        let texts = line.map { $0.text.lowercased() }
        var signs = 0
        if texts.contains(where: {
            $0.hasPrefix("from") || $0.hasPrefix("to:") || $0 == ">>" || $0.hasPrefix("page") || $0 == "p" || $0.hasPrefix("p.")
        }) {
            signs += 1
        }
        if texts.contains(where: { $0.contains(":") && $0.filter(\.isNumber).count >= 3 }) { signs += 1 }
        if texts.contains(where: { $0.filter(\.isNumber).count >= 6 }) { signs += 1 }
        if texts.contains("server") || texts.contains(where: { $0.contains("/") && $0.filter(\.isNumber).count >= 2 }) { signs += 1 }
        // `Jun 03 2025 16:06  Fax ID: Old Town Family Pra  page 1 of 5`.
        let isDated = texts.contains { $0.opensMonth } && texts.contains { $0.count == 4 && $0.hasPrefix("20") }
        if isDated { signs += 1 }
        guard signs >= 3 else { return words }
        return words.filter { word in !line.contains(word) }
    }
}
