import ReferralModel

/// Cuts a file into referrals where its content says that another one begins.
struct Splitter: Sendable {
    /// Index ranges of `pages` that belong together.
    func parts(of pages: [ReadPage]) -> [Range<Int>] {
        guard !pages.isEmpty else { return [] }
        var starts = [0]
        for index in pages.indices.dropFirst() where score(pages, index, since: starts[starts.count - 1]) > 0 { starts.append(index) }
        return zip(starts, starts.dropFirst() + [pages.count]).map { $0..<$1 }
    }

    /// Positive when a new referral begins at `index`; `since` is where the current one began.
    func score(_ pages: [ReadPage], _ index: Int, since: Int) -> Double {
        let page = pages[index]
        let before = pages[index - 1]
        var score = -0.5
        switch page.role {
        case .cover: score += before.role == .cover ? -1 : 3.5
        case .form, .letter:
            // A form behind its own cover sheet goes with it.
            score += before.role == .cover ? -2.5 : page.evidence.hasTitle(.referral) || page.role == .letter ? 1 : 0
        case .enclosure: score -= 1.5
        case .blank: score -= 3
        }
        if let number = page.printedNumber {
            if number == 1 {
                score += page.printedCount == 1 || before.printedNumber == before.printedCount ? 2 : 1
            } else if number == (before.printedNumber ?? -1) + 1, page.printedCount == before.printedCount {
                score -= 4
            } else {
                // Page 2 of 2 is no first page, though the number of the page before was not read.
                score -= before.printedNumber == nil ? 2.5 : 1
            }
        }
        if RunningHead.goesOn(from: before.marked.layout, to: page.marked.layout) { score -= 4 }
        let earlier = Array(pages[since..<index])
        score += identity(page, earlier)
        if namesPatient(page, of: earlier) { score -= 2 }
        if completes(earlier, page) { score -= 1.5 }
        if RunningHead.sharesFoot(before.marked.layout, page.marked.layout) { score -= 1.5 }
        // A form that does not even ask whom it is about is the rest of one.
        if page.role == .form, before.role == .form, !namesOrAsks(page) { score -= 2 }
        return score
    }

    private static let patientKeys: [FieldKey] = [.patientLastName, .patientFirstName, .patientDOB, .patientMRN]

    /// Whether the page tells who the patient is, and no page of the form before it does: what asks for a referral without a patient is not
    /// yet whole.
    private func completes(_ earlier: [ReadPage], _ page: ReadPage) -> Bool {
        let forms = earlier.filter { $0.role == .form }
        return page.role == .form && !forms.isEmpty && Self.patientKeys.contains { page.best($0) != nil }
            && forms.allSatisfy { form in Self.patientKeys.allSatisfy { form.best($0) == nil } }
    }

    /// Whether a page has a name, a date of birth or a number of its patient, or a label for one.
    private func namesOrAsks(_ page: ReadPage) -> Bool {
        Self.patientKeys.contains { key in page.best(key) != nil || page.marked.labels.contains { $0.target.keys.contains(key) } }
    }

    /// Whether the page bears the full name of the patient of the pages before it, as the running head of a form's second page does.
    private func namesPatient(_ page: ReadPage, of earlier: [ReadPage]) -> Bool {
        let names = [FieldKey.patientLastName, .patientFirstName].compactMap { key in
            earlier.compactMap { $0.best(key) }.max { $0.strength < $1.strength }.map { Fold.bytes($0.compared) }
        }
        guard names.count == 2, names.allSatisfy({ $0.count >= 3 }) else { return false }
        let head = page.marked.layout.rows.prefix(5).flatMap { row in row.tokens.map { page.marked.layout.tokens[$0].folded } }
        return names.allSatisfy(head.contains)
    }

    /// Whether the page names another patient than those before it: positive for another, negative for the same.
    private func identity(_ page: ReadPage, _ earlier: [ReadPage]) -> Double {
        var score = 0.0
        for (key, same, other) in [
            (FieldKey.patientDOB, -3.0, 2.5), (.patientLastName, -2.0, 2.0), (.patientMRN, -3.0, 1.0), (.insuranceMemberID, -2.0, 1.0),
        ] {
            guard let here = page.best(key), let there = earlier.compactMap({ $0.best(key) }).max(by: { $0.strength < $1.strength }) else {
                continue
            }
            if here.compared == there.compared {
                score += same
            } else if isOther(here, there) {
                score += other * min(here.plausibility, there.plausibility) * (0.4 + 0.6 * min(here.wordConfidence, there.wordConfidence))
            }
        }
        return score
    }

    /// Whether two values are too far apart to be two readings of one. What was read with doubt, as most of what is written by hand, may
    /// differ in more letters.
    private func isOther(_ here: Candidate, _ there: Candidate) -> Bool {
        let (a, b) = (Fold.bytes(here.compared), Fold.bytes(there.compared))
        let isDoubtful = min(here.wordConfidence, there.wordConfidence) < 0.8
        let limit = isDoubtful ? max(2, min(3, max(a.count, b.count) * 2 / 5)) : 2
        return Fold.distance(a, b, limit: limit) > limit
    }
}
