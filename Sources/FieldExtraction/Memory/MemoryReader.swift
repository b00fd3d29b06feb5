import ReferralModel
import SenderMemory

/// Reads what stands where the values of a form stood on the faxes of it that people have settled.
struct MemoryReader {
    let link: LinkReader
    let page: RememberedPage

    /// From so many held-back faxes on the word of a place counts against that of a label.
    private static let longRecord = 3
    /// What was read less surely than this is no help where nothing but the place speaks for it. An empty field is soon typed from the
    /// picture of its place; a wrong one has to be noticed first.
    private static let readWell = 0.65

    /// Lays the page over the forms that are remembered; nil when it is of none of them.
    init?(link: LinkReader, memory: FormMemory, sender: String?) {
        guard !memory.forms.isEmpty else { return nil }
        let seen = link.page.layout.seenWords
        guard let found = memory.form(of: seen.words, from: sender) else { return nil }
        self.init(link: link, form: memory.forms[found.index], registration: found.registration, tokens: seen.tokens)
    }

    init(link: LinkReader, form: RememberedForm, registration: Registration, tokens: [Int]) {
        self.link = link
        page = RememberedPage(page: link.page, form: form, registration: registration, tokens: tokens)
    }

    /// The value in one place; nil where nothing stands or the words there are no such value.
    func candidate(_ place: RememberedPlace) -> Candidate? {
        guard let zone = page.zone(of: place), !zone.isEmpty, let target = LabelTarget(name: place.reads) else { return nil }
        guard var found = CompoundReader(link: link, zone: zone).candidates(for: target).first(where: { $0.key == place.key }) else {
            return nil
        }
        // Two parts of a name in one are no part of a name; of the middle one there is a word or an initial.
        if place.key.type == .name, found.content.description.contains(where: { $0 == "," || $0.isNumber }) { return nil }
        if place.key == .patientMiddleName, found.content.description.contains(" ") { return nil }
        found.relation = .remembered
        found.label = place.label
        found.source = .form
        found.memory = MemoryTrace(place)
        return found
    }

    /// The candidates of the page with what the memory says of them: a value found by its label that stands in a trusted place is borne
    /// out, and after a long record another value in such a place speaks against it. What has no such record only fills gaps.
    func completed(_ candidates: [Candidate]) -> (candidates: [Candidate], gaps: RememberedGaps) {
        var out = candidates
        var gaps = RememberedGaps()
        for place in page.form.usable {
            guard var here = candidate(place) else {
                if let unread = unread(place) { gaps.unread.append(unread) }
                continue
            }
            // Where both begin and end is for the label to say: it knows the form's lines.
            let same = out.indices.filter { out[$0].key == here.key && out[$0].box.touches(here.box) }
            if place.state == .trusted, !same.isEmpty {
                for index in same { out[index].fit = min(1, out[index].fit * 1.25) }
            } else if place.state == .trusted, place.right >= Self.longRecord {
                here.fit *= place.corrections > 0 ? 1.3 : 0.9
                out.append(here)
            } else if same.isEmpty {
                if wasReadWell(here) { gaps.candidates.append(here) } else { gaps.unread.append(badlyRead(here, place)) }
            }
        }
        return (out, gaps)
    }

    /// A name, a number or a code is wrong by one letter; a text survives a bad word.
    private func wasReadWell(_ candidate: Candidate) -> Bool {
        let isText = [.text, .paragraph].contains(candidate.key.type)
        return (isText ? candidate.wordConfidence : candidate.lowestConfidence) >= Self.readWell
    }

    /// A place that bears a value on every fax of the form, and here none that could be read.
    private func unread(_ place: RememberedPlace) -> RememberedGaps.Unread? {
        guard case .field(let key)? = LabelTarget(name: place.reads), key == place.key, let zone = page.zone(of: place) else { return nil }
        return RememberedGaps.Unread(
            key: key, box: zone.box, label: place.label, memory: MemoryTrace(place), isWritten: false)
    }

    private func badlyRead(_ found: Candidate, _ place: RememberedPlace) -> RememberedGaps.Unread {
        RememberedGaps.Unread(key: found.key, box: found.box, label: place.label, memory: MemoryTrace(place), isWritten: true)
    }
}

extension BoundingBox {
    /// Whether both share at least a pixel.
    func touches(_ other: BoundingBox) -> Bool { !intersection(other).isEmpty }
}
