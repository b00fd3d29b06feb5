import ReferralModel
import SenderMemory

/// A page of a settled referral, as the teacher looks at it.
struct TaughtPage {
    var settled: ReviewedCase
    var link: LinkReader
    var words: [SeenWord]
    /// For each of ``words`` its token.
    var tokens: [Int]
    /// What extraction found in the case without any memory.
    var before: [FieldKey: FieldValue]
    /// The letters of every right value, word by word.
    private let written: Set<[UInt8]>

    init(settled: ReviewedCase, link: LinkReader, words: [SeenWord], tokens: [Int], before: [FieldKey: FieldValue]) {
        self.settled = settled
        self.link = link
        self.words = words
        self.tokens = tokens
        self.before = before
        written = Set(settled.values.values.flatMap { Fold.words($0.description) })
    }

    /// The words of the page that are no part of any value: what is remembered of a form names no patient.
    var printedWords: [SeenWord] {
        words.indices.filter { !written.contains(link.page.layout.tokens[tokens[$0]].folded) }.map { words[$0] }
    }

    /// Whether a place is that of another field, which was found there and is right: one place is not two fields.
    func holdsAnother(_ box: BoundingBox, than key: FieldKey) -> Bool {
        before.contains { other, value in
            guard other != key, value.page == link.page.number, let own = value.box, own.touches(box), let right = settled.values[other]
            else { return false }
            return other.section != key.section && ValueLikeness.isRight(value.value, right, other)
        }
    }

    /// Whether a text holds a word of a value.
    func isWritten(_ text: String) -> Bool { Fold.words(text).contains { $0.count > 2 && written.contains($0) } }
}
