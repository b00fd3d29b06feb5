import NormalForms
import ReferralModel
import SenderMemory

/// Learns from settled referrals where the values of a form stand, and tries what it learnt from each on all others.
struct FormTeacher {
    let extractor: FieldExtractor

    /// Places learnt from the cases of one form that agree are one; its record is made on the cases it was not learnt from.
    private struct Lesson {
        var place: RememberedPlace
        var learntFrom: Set<Int64>
    }

    /// Places of one field that one fax may teach; the held-back ones tell which of them is meant.
    private static let spotsOfAField = 3

    /// The forms of `cases`, each with its places. The same cases always give the same memory.
    func memory(of cases: [ReviewedCase]) -> FormMemory {
        var forms: [TaughtForm] = []
        for settled in cases {
            let before = baseline(settled)
            for page in settled.pages {
                let context = ReadingContext(receivedOn: settled.receivedOn)
                let read = extractor.read(page, context)
                guard read.role == .form || read.role == .letter else { continue }
                let link = extractor.link(read.marked, context)
                let seen = read.marked.layout.seenWords
                let taught = TaughtPage(settled: settled, link: link, words: seen.words, tokens: seen.tokens, before: before)
                place(taught, in: &forms)
            }
        }
        return FormMemory(forms: forms.map(remembered))
    }

    /// What extraction makes of a case without any memory.
    private func baseline(_ settled: ReviewedCase) -> [FieldKey: FieldValue] {
        extractor.values(of: settled).fields
    }

    /// Puts a page to the form it is of, or begins another form with it.
    private func place(_ page: TaughtPage, in forms: inout [TaughtForm]) {
        let known = FormMemory(
            forms: forms.map { RememberedForm(senders: $0.senders, sketch: $0.sketch, places: [], lessons: []) })
        if let found = known.form(of: page.words, from: page.settled.sender) {
            guard !forms[found.index].pages.contains(where: { $0.settled.id == page.settled.id }) else { return }
            forms[found.index].sketch.add(
                page.printedWords, Registration(forms[found.index].sketch, page.printedWords) ?? found.registration)
            forms[found.index].pages.append(page)
        } else if let sketch = FormSketch(page.printedWords) {
            forms.append(TaughtForm(sketch: sketch, pages: [page]))
        }
    }

    /// A form with its places learnt and tried.
    private func remembered(_ form: TaughtForm) -> RememberedForm {
        let pages = form.pages.compactMap { page in Registration(form.sketch, page.words).map { (page: page, registration: $0) } }
        var lessons: [Lesson] = []
        for (page, registration) in pages { learn(page, registration, into: &lessons) }
        let bare = RememberedForm(senders: form.senders, sketch: form.sketch, places: [], lessons: [])
        for (page, registration) in pages {
            let reader = MemoryReader(link: page.link, form: bare, registration: registration, tokens: page.tokens)
            for index in lessons.indices { test(&lessons[index], on: page, reader) }
        }
        return RememberedForm(
            senders: form.senders, sketch: form.sketch,
            places: best(lessons).map(\.place), lessons: Set(form.pages.map(\.settled.id)).sorted())
    }

    private func learn(_ page: TaughtPage, _ registration: Registration, into lessons: inout [Lesson]) {
        let id = page.settled.id
        for (key, right) in page.settled.values.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            let found = page.before[key]
            let wasRight = found.map { ValueLikeness.isRight($0.value, right, key) } ?? false
            var spots = ValueLocator(link: page.link, isWritten: page.isWritten).spots(of: right, as: key)
            if wasRight, let found {
                // It is known where it stands.
                spots = spots.filter { spot in found.page == page.link.page.number && found.box.map(spot.box.touches) ?? false }
            }
            spots.removeAll { page.holdsAnother($0.box, than: key) }
            for spot in spots.prefix(Self.spotsOfAField) {
                guard let box = registration.toSketch(page.link.page.layout.plane(spot.box)) else { continue }
                let corrected = wasRight ? 0 : 1
                if let known = lessons.firstIndex(where: {
                    $0.place.key == key && $0.place.reads == spot.target.name && Self.isSame($0.place.box, box)
                }) {
                    lessons[known].learntFrom.insert(id)
                    lessons[known].place.corrections += corrected
                    lessons[known].place.box.x1 = max(lessons[known].place.box.x1, box.x1)
                    lessons[known].place.lines = max(lessons[known].place.lines, spot.lines)
                } else {
                    let labelBox = spot.label.flatMap { registration.toSketch(page.link.page.layout.plane($0.box)) }
                    lessons.append(
                        Lesson(
                            place: RememberedPlace(
                                key: key, reads: spot.target.name, box: box, lines: spot.lines,
                                label: labelBox == nil ? nil : spot.label?.text, labelBox: labelBox, corrections: corrected),
                            learntFrom: [id]))
                }
            }
        }
    }

    /// Whether both are the same place: they begin together.
    private static func isSame(_ a: PlaneBox, _ b: PlaneBox) -> Bool { abs(a.x0 - b.x0) < 0.025 && abs(a.y0 - b.y0) < 0.012 }

    /// A place that one other case taught as well was right there; what is read elsewhere in it counts for or against it.
    private func test(_ lesson: inout Lesson, on page: TaughtPage, _ reader: MemoryReader) {
        // Of a place that only this case taught, this case is no witness.
        guard lesson.learntFrom != [page.settled.id] else { return }
        guard let found = reader.candidate(lesson.place) else { return }
        guard let right = page.settled.values[lesson.place.key] else {
            lesson.place.wrong += 1
            return
        }
        if ValueLikeness.isRight(found.content, right, found.key) {
            lesson.place.right += 1
        } else if !ValueLikeness.isMisread(found.content, right) {
            lesson.place.wrong += 1
        }
    }

    /// Where several places of a form give the same field, those that other faxes bore out; untried ones only where there is no other.
    private func best(_ lessons: [Lesson]) -> [Lesson] {
        Dictionary(grouping: lessons) { $0.place.key }.sorted { $0.key.rawValue < $1.key.rawValue }.flatMap { _, all -> [Lesson] in
            let trusted = all.filter { $0.place.state == .trusted }.sorted {
                ($0.place.right - $0.place.wrong, -$0.place.box.y0) > ($1.place.right - $1.place.wrong, -$1.place.box.y0)
            }
            let retired = all.filter { $0.place.state == .retired }
            if let first = trusted.first { return [first] + retired }
            let candidates = all.filter { $0.place.state == .candidate }
            return candidates.prefix(1) + retired
        }
    }
}
