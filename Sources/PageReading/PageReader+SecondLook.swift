import HandPrint
public import PageImages
public import ReferralModel

extension PageReader {
    /// Reads a box again as one line, in several ways that fail differently: by Tesseract enlarged, as it is and with thicker strokes,
    /// and by the reader of hand print, whose word weighs as much as Tesseract's three.
    ///
    /// - Parameters:
    ///   - box: in pixels of the reading frame.
    ///   - page: the page the box stands on.
    ///   - alphabet: the characters the value can have.
    /// - Returns: what was read, best first; empty when the box has no ink.
    public func readAgain(_ box: BoundingBox, on page: ReadablePage, alphabet: Alphabet) -> [Reading] {
        let dpi = page.geometry.readingDPI
        let margin = max(2, dpi / 50)
        let wide = box.inset(by: -margin)
        guard page.inkCount(in: wide) > dpi / 10 else { return [] }
        let looks: [(scale: Double, isBold: Bool)] = [(2, false), (1.5, true), (1, false)]
        var votes: [String: (sum: Double, order: Int)] = [:]
        for (order, look) in looks.enumerated() {
            guard let pixels = page.pixels(in: wide, scale: look.scale, isBold: look.isBold) else { continue }
            let line = engine.readLine(pixels, dpi: Int(Double(dpi) * look.scale), alphabet: alphabet, deadline: deadline)
            guard !line.text.isEmpty else { continue }
            let old = votes[line.text]
            votes[line.text] = ((old?.sum ?? 0) + line.confidence, old?.order ?? order)
        }
        let voices = handPrint == nil ? Double(looks.count) : 2 * Double(looks.count)
        if let handPrint, let (pixels, _) = page.line(in: wide) {
            let hand = handPrint.read(
                pixels.bytes, width: pixels.width, height: pixels.height, allowed: { $0 == " " || alphabet.contains($0) }, count: 2)
            for (order, reading) in hand.enumerated() {
                let old = votes[reading.text]
                votes[reading.text] = (
                    (old?.sum ?? 0) + Double(looks.count) * reading.probability, old?.order ?? looks.count + order
                )
            }
        }
        return votes.map { (reading: Reading(text: $0.key, score: min(1, $0.value.sum / voices)), order: $0.value.order) }
            .sorted { ($1.reading.score, $0.order) < ($0.reading.score, $1.order) }
            .map(\.reading)
    }
}
