import HandPrint
import PageImages
import ReferralModel

/// Number of the page, the traits of the choice, what hand print reads and what Tesseract read.
public typealias HandWitness = (Int, [String: Double], String, [String]) -> Void

/// Reads once more, as writing by hand, what Tesseract is unsure of or passed over, and keeps the surer of the two.
struct HandPass {
    let reader: HandPrintReader
    /// Told of every stretch that both have read; for fitting the choice between them.
    var witness: HandWitness?

    /// Reads a box as one line of print.
    var readLine: ((BoundingBox) -> [Word])?

    /// Words at least this sure are not looked at again.
    static let sure = 0.9
    /// What was unsure by itself is no surer where hand print reads the same: of such words 0.97 are right, as many as of those that
    /// Tesseract alone is this sure of.
    private static let surest = 0.93

    /// The words of a page without those in `header`, which are read by themselves.
    func review(_ words: [Word], on page: ReadablePage, but header: BoundingBox?) -> [Word] {
        let choice = HandChoice(reader: reader)
        var kept = words
        for box in page.lineClusters() where header?.containsCenter(of: box) != true {
            for run in stretches(of: box, among: kept, dpi: page.geometry.readingDPI) {
                guard let (pixels, place) = page.line(in: run),
                    let hand = reader.read(pixels.bytes, width: pixels.width, height: pixels.height, count: 1).first
                else { continue }
                let seen = kept.filter { stands($0, in: run) }
                let print = again(run, place, better: seen) ?? seen
                if print != seen {
                    kept.removeAll { stands($0, in: run) }
                    kept += print
                }
                for (hand, print) in HandChoice.parts(hand, at: place, print) {
                    if HandChoice.saysTheSame(hand, as: print) {
                        for (word, seen) in zip(print, hand.words) {
                            guard let at = kept.firstIndex(of: word) else { continue }
                            let together = 1 - (1 - word.confidence) * (1 - seen.confidence)
                            kept[at].confidence = max(word.confidence, min(Self.surest, together))
                        }
                        continue
                    }
                    witness?(page.number, choice.traits(hand, print), hand.text, print.map(\.text))
                    guard choice.prefersHand(hand, to: print) else { continue }
                    kept.removeAll(where: print.contains)
                    kept += HandChoice.words(hand, at: place)
                }
            }
        }
        return kept
    }

    /// Whether a word is of a stretch, or an unsure one whose box has grown over all of it.
    private func stands(_ word: Word, in run: BoundingBox) -> Bool {
        run.containsCenter(of: word.box) || word.confidence < Self.sure && word.box.containsCenter(of: run)
    }

    /// What a line of print gives where Tesseract, looking over the page, has passed over most of it; nil when that is no better.
    private func again(_ run: BoundingBox, _ ink: BoundingBox, better seen: [Word]) -> [Word]? {
        let covered = seen.reduce(0) { $0 + $1.box.horizontalOverlap(ink) }
        guard let readLine, covered * 10 < ink.width * 6 else { return nil }
        let words = readLine(run)
        guard HandChoice.confidence(of: words) >= Self.sure, words.reduce(0, { $0 + $1.box.horizontalOverlap(ink) }) * 10 > ink.width * 7
        else {
            return nil
        }
        return words
    }

    /// The stretches of a line that no sure word accounts for.
    private func stretches(of box: BoundingBox, among words: [Word], dpi: Int) -> [BoundingBox] {
        let sure = words.filter { $0.confidence >= Self.sure && box.containsCenter(of: $0.box) }.map(\.box).sorted { $0.x0 < $1.x0 }
        var stretches: [BoundingBox] = []
        var x = box.x0
        for word in sure {
            if word.x0 - 2 - x > dpi / 20 { stretches.append(BoundingBox(x, box.y0, word.x0 - 2, box.y1)) }
            x = max(x, word.x1 + 2)
        }
        if box.x1 - x > dpi / 20 { stretches.append(BoundingBox(x, box.y0, box.x1, box.y1)) }
        return stretches
    }
}
