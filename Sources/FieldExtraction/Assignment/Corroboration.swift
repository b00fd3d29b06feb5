import ReferralModel

/// What the notes that are sent along say of the values of a form: a visit note tells the story of the referral in the same words, and in
/// print where the form was filled in by hand.
///
/// What the note bears out counts as said twice. What was read badly on the form and well in the note takes the note's words: a repair, which
/// `raw` shows.
struct Corroboration {
    let pages: [ReadPage]

    /// Names that a note repeats.
    private static let names: Set<FieldKey> = [.patientLastName, .patientFirstName, .patientMiddleName, .referrerName]
    /// Share of letters that two readings of one text may differ in: of print, and of the worst handwriting that is still the same text.
    /// Other texts differ in two thirds and more.
    private static let same = 0.12
    private static let alike = 0.45
    /// Mean probability of the words of a reading that another may be mended by.
    private static let sure = 0.85

    func completed(_ choices: [FieldKey: Assignment.Choice]) -> [FieldKey: Assignment.Choice] {
        let notes = pages.filter { $0.role == .enclosure }
        guard !notes.isEmpty else { return choices }
        var out = choices
        for key in Self.names {
            if let choice = choices[key] { out[key] = named(choice) }
        }
        if let choice = choices[.referralReason], !notes.contains(where: { $0.number == choice.winner.page }) {
            out[.referralReason] = notes.lazy.compactMap { told(choice, in: $0.marked) }.first ?? choice
        }
        return out
    }

    /// A name with the letters of a surer reading that differs from it in a few.
    private func named(_ choice: Assignment.Choice) -> Assignment.Choice {
        let own = Fold.bytes(choice.winner.content.description)
        guard own.count >= 3 else { return choice }
        let isByHand = isByHand(choice.winner)
        let better = choice.others.first { other in
            guard other.page != choice.winner.page, other.wordConfidence >= Self.sure,
                isByHand || other.wordConfidence > choice.winner.wordConfidence + 0.1, let there = page(other.page),
                there.handShare(other.tokens) == 0
            else { return false }
            let limit = max(1, own.count * 2 / 5)
            return Fold.distance(own, Fold.bytes(other.content.description), limit: limit) <= limit
        }
        guard let better else { return choice }
        var mended = choice
        mended.winner.content = better.content
        mended.winner.repairs += 1
        return mended
    }

    private func page(_ number: Int) -> MarkedPage? { pages.first { $0.number == number }?.marked }

    private func isByHand(_ candidate: Candidate) -> Bool {
        page(candidate.page).map { $0.handShare(candidate.tokens) > 0.5 } ?? false
    }

    /// A paragraph that a note has as well; nil where it has not.
    private func told(_ choice: Assignment.Choice, in note: MarkedPage) -> Assignment.Choice? {
        let own = Fold.bytes(choice.winner.content.description)
        guard own.count >= 25, let found = place(of: own, in: note) else { return nil }
        let share = Double(found.errors) / Double(own.count)
        guard share <= Self.alike else { return nil }
        let isWhole = choice.winner.raw.endsSentence && !(choice.winner.raw.first?.isLowercase ?? true)
        // What breaks off on the form goes on in the note.
        guard let rest = isWhole ? [] : rest(of: found, in: note) else { return nil }
        var borne = choice
        if share > Self.same || !rest.isEmpty {
            let words = found.tokens + rest
            let isFull = abs(note.text(found.tokens).count - choice.winner.raw.count) * 8 < choice.winner.raw.count
            let isSurer =
                note.confidence(words) >= Self.sure && note.handShare(words) == 0
                && (isByHand(choice.winner) || !rest.isEmpty || note.confidence(words) > choice.winner.wordConfidence + 0.05)
            guard isFull, isSurer else { return nil }
            borne.winner.content = .text(note.text(words))
            borne.winner.repairs += 1
        }
        if isWhole { borne.winner.agreeing += 1 }
        return borne
    }

    /// The words of a note up to the end of the sentence in which a place in it ends; none where it ends with its sentence, nil where no end
    /// is near.
    private func rest(of place: Place, in note: MarkedPage) -> [Int]? {
        guard let last = place.tokens.last, !note.layout.tokens[last].endsSentence else { return [] }
        let end = place.following.firstIndex { note.layout.tokens[$0].endsSentence && note.layout.tokens[$0].text.count > 3 }
        return end.map { Array(place.following[...$0]) }
    }

    /// The words of a page that are nearest to a text, those behind them, and in how many letters they differ from it.
    private struct Place {
        var tokens: [Int]
        var following: [Int]
        var errors: Int
    }

    /// How many words the end of a sentence may be away.
    private static let reach = 20

    private func place(of text: [UInt8], in note: MarkedPage) -> Place? {
        let tokens = ProseText(note).tokens
        var letters: [UInt8] = []
        var owner: [Int] = []
        for (at, token) in tokens.enumerated() {
            let folded = note.layout.tokens[token].folded
            letters += folded
            owner += Array(repeating: at, count: folded.count)
        }
        guard letters.count >= text.count / 2 else { return nil }
        // Sellers: the distance to the nearest stretch that ends at each letter, and where that stretch begins.
        var row = [Int](repeating: 0, count: letters.count + 1)
        var begin = Array(0...letters.count)
        for (line, letter) in text.enumerated() {
            var (diagonal, start) = (row[0], begin[0])
            row[0] = line + 1
            for column in letters.indices {
                let (above, aboveStart) = (row[column + 1], begin[column + 1])
                let changed = diagonal + (letters[column] == letter ? 0 : 1)
                if changed <= above + 1, changed <= row[column] + 1 {
                    (row[column + 1], begin[column + 1]) = (changed, start)
                } else if above <= row[column] {
                    row[column + 1] = above + 1
                } else {
                    (row[column + 1], begin[column + 1]) = (row[column] + 1, begin[column])
                }
                (diagonal, start) = (above, aboveStart)
            }
        }
        guard let end = row.indices.dropFirst().min(by: { row[$0] < row[$1] }), begin[end] < end else { return nil }
        let last = owner[end - 1]
        return Place(
            tokens: Array(tokens[owner[begin[end]]...last]), following: Array(tokens[(last + 1)...].prefix(Self.reach)), errors: row[end])
    }
}
