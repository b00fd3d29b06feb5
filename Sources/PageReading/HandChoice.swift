import Foundation
import HandPrint
import ReferralModel

/// Decides between Tesseract's reading of a stretch of a line and that of the reader of hand print.
struct HandChoice {
    /// Its ``HandPrintReader/choice`` has weights by the names of ``traits(_:_:)``, as `Benchmarks/HandPrint/choice.py` fits them; without
    /// any, hand print never wins.
    let reader: HandPrintReader

    func prefersHand(_ hand: HandPrintReading, to print: [Word]) -> Bool {
        guard !reader.choice.isEmpty, !Self.standOverEachOther(print), !Self.isCut(hand, of: print) else { return false }
        return traits(hand, print).reduce(0) { $0 + $1.value * (reader.choice[$1.key] ?? 0) } > 0
    }

    /// Whether words are of two lines: then what was cut out to be read as writing is no line, however surely it is read.
    private static func standOverEachOther(_ words: [Word]) -> Bool {
        let sorted = fromLeft(words)
        return zip(sorted, sorted.dropFirst()).contains { left, right in
            left.box.horizontalOverlap(right.box) * 2 > min(left.box.width, right.box.width)
        }
    }

    /// Whether it is a piece of what print reads well enough: a word that was cut through is read as surely as a whole one.
    private static func isCut(_ hand: HandPrintReading, of print: [Word]) -> Bool {
        lies(letters(hand.text), within: letters(print.map(\.text).joined())) && confidence(of: print) >= 0.5
    }

    /// What speaks for one or the other, as numbers between 0 and 2.
    func traits(_ hand: HandPrintReading, _ print: [Word]) -> [String: Double] {
        let text = Self.fromLeft(print).map(\.text).joined(separator: " ")
        let (digits, printed) = (Self.digitShare(hand.text), Self.digitShare(text))
        let (usual, usualPrint) = (reader.plausibility(of: hand.text), reader.plausibility(of: text))
        let (letters, lettersPrint) = (Self.letters(hand.text), Self.letters(text))
        let least = hand.words.map(\.confidence).min() ?? 0
        let sure = Self.confidence(of: print)
        let isOdd = text.contains { !$0.isLetter && !$0.isNumber && !" .,-/()#:&'@%".contains($0) }
        return [
            "bias": 1, "least": least, "mean": hand.confidence, "whole": hand.probability, "print": sure,
            "print_least": print.map(\.confidence).min() ?? 0, "digits": digits, "print_digits": printed, "digits_least": digits * least,
            "digits_print": digits * sure, "long": min(1, Double(hand.text.count) / 20), "print_long": min(1, Double(text.count) / 20),
            "print_none": text.isEmpty ? 1 : 0, "longer": min(2, Double(hand.text.count) / Double(max(1, text.count))),
            "print_odd": isOdd ? 1 : 0, "words": usual ?? 0, "print_words": usualPrint ?? 0,
            "words_both": usual.flatMap { hand in usualPrint.map { hand - $0 } } ?? 0, "formed": Self.isFormed(hand.text) ? 1 : 0,
            "print_formed": Self.isFormed(text) ? 1 : 0, "same": letters == lettersPrint ? 1 : 0,
            "within": Self.lies(letters, within: lettersPrint) ? 1 : 0,
            "thin": Self.lacksThinLetter(letters, of: lettersPrint) ? 1 : 0,
            "around": !text.isEmpty && Self.lies(lettersPrint, within: letters) ? 1 : 0,
        ]
    }

    /// Both readings of a stretch cut where neither has a word, so that each part can be chosen by itself; words from left to right.
    static func parts(_ hand: HandPrintReading, at place: BoundingBox, _ print: [Word]) -> [(hand: HandPrintReading, print: [Word])] {
        let spans =
            hand.words.indices.map {
                (from: place.x0 + hand.words[$0].columns.lowerBound, to: place.x0 + hand.words[$0].columns.upperBound, hand: $0, print: -1)
            }
            + print.indices.map { (from: print[$0].box.x0, to: print[$0].box.x1, hand: -1, print: $0) }
        var parts: [(hands: [Int], prints: [Int])] = []
        var end = Int.min
        for span in spans.sorted(by: { ($0.from, $0.hand) < ($1.from, $1.hand) }) {
            // Where a word ends is known to some pixels only.
            if parts.isEmpty || end - span.from <= min((span.to - span.from) / 3, place.height / 3) { parts.append(([], [])) }
            if span.hand >= 0 { parts[parts.count - 1].hands.append(span.hand) } else { parts[parts.count - 1].prints.append(span.print) }
            end = max(end, span.to)
        }
        return parts.compactMap { part in
            guard let first = part.hands.min(), let last = part.hands.max() else { return nil }
            return (hand.part(first..<(last + 1)), part.prints.map { print[$0] })
        }
    }

    /// Whether both read the same words. Then print stands, which sees marks better, and is as sure as both together.
    static func saysTheSame(_ hand: HandPrintReading, as print: [Word]) -> Bool {
        let words = fromLeft(print).map { letters($0.text) }
        return !words.isEmpty && words == hand.words.map { letters($0.text) }
    }

    private static func fromLeft(_ words: [Word]) -> [Word] { words.sorted { $0.box.x0 < $1.box.x0 } }

    /// Whether a text is a piece of another, and not all of it.
    private static func lies(_ part: String, within whole: String) -> Bool { whole.count > part.count && whole.contains(part) }

    /// Letters and digits alone, as they are compared.
    private static func letters(_ text: String) -> String { text.lowercased().filter { $0.isLetter || $0.isNumber } }

    /// Whether all that is missing of a text is a thin letter at an end: there it is easily taken for the wall of a comb.
    private static func lacksThinLetter(_ text: String, of whole: String) -> Bool {
        let thin: Set<Character> = ["i", "l", "1", "j", "t"]
        guard let first = whole.first, let last = whole.last, !text.isEmpty else { return false }
        return thin.contains(first) && whole.dropFirst() == text || thin.contains(last) && whole.dropLast() == text
    }

    /// Whether there is a date, a phone number or a diagnosis in a text, with its marks: what has these was seldom misread.
    private static func isFormed(_ text: String) -> Bool {
        let shape = String(text.map { $0.isNumber ? "0" : $0.isLetter ? "a" : $0 })
        return ["0/0/0", "0/00/0", "0-0-0", "0-00-0", "000-0000", "000.0000", "a00.0"].contains { shape.contains($0) }
    }

    private static func digitShare(_ text: String) -> Double {
        Double(text.count(where: \.isNumber)) / Double(max(1, text.count))
    }

    /// Mean confidence of words by the length of each, 0 to 1; 0 without words.
    static func confidence(of words: [Word]) -> Double {
        let letters = words.map(\.text.count).reduce(0, +)
        return letters == 0 ? 0 : words.map { $0.confidence * Double($0.text.count) }.reduce(0, +) / Double(letters)
    }

    /// The words of a reading where they stand on the page.
    static func words(_ reading: HandPrintReading, at place: BoundingBox) -> [Word] {
        reading.words.map {
            let left = min(place.x1 - 1, place.x0 + $0.columns.lowerBound)
            return Word(
                $0.text, box: BoundingBox(left, place.y0, max(left + 1, min(place.x1, place.x0 + $0.columns.upperBound)), place.y1),
                confidence: $0.confidence, reader: .handPrint)
        }
    }
}
