import PageImages
import ReferralModel

/// Names in letterheads that are set in small capitals. Tesseract reads WILLOW CREEK, but the small ones stand for small letters:
/// a name is stored, searched and compared as Willow Creek.
enum SmallCapitals {
    /// The words of a page, those whose first capital stands above the others as such.
    static func mended(_ words: [Word], on page: ReadablePage) -> [Word] {
        words.map { word in
            guard isCandidate(word), isSmall(page.components(in: word.box), height: word.box.height) else { return word }
            var small = word
            small.text = word.text.prefix(1) + word.text.dropFirst().lowercased()
            return small
        }
    }

    private static func isCandidate(_ word: Word) -> Bool {
        word.text.count >= 4 && word.confidence > 0.3 && word.text.prefix(while: \.isLetter).count >= word.text.count - 1
            && word.text.allSatisfy { !$0.isLetter || $0.isUppercase || alike.contains($0) }
            && word.text.count(where: \.isUppercase) * 2 > word.text.count
    }

    /// Small letters that small capitals may be taken for.
    private static let alike: Set<Character> = ["c", "k", "o", "p", "s", "u", "v", "w", "x", "y", "z"]

    /// Whether the first of the letters is higher than the rest, which are level, and all stand on one line.
    private static func isSmall(_ pieces: [BoundingBox], height: Int) -> Bool {
        let letters = pieces.filter { $0.height * 2 > height }.sorted { $0.x0 < $1.x0 }
        guard let first = letters.first, letters.count >= 3 else { return false }
        let rest = letters.dropFirst().map(\.y0).sorted()
        guard let highest = rest.first, let lowest = rest.last else { return false }
        let slack = max(1, height / 12)
        let bottoms = letters.map(\.y1)
        let isLevel = lowest - highest <= slack && (bottoms.max() ?? 0) - (bottoms.min() ?? 0) <= slack
        return isLevel && (highest - first.y0) * 100 >= height * 12 && (lowest - first.y0) * 100 <= height * 35
    }
}
