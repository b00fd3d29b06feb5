import NormalForms
import ReferralModel

/// Looks again where a label stands with ink beside it that gave no value: most are numbers written by hand.
struct LostValues {
    let look: any SecondLook
    let reader: ValueReader
    let context: ReadingContext

    /// Types whose values have a form that chance seldom meets.
    static let types: Set<FieldType> = [.date, .phone, .npi, .zip, .icd10, .procedure]
    /// Readings less likely than this are no better than none.
    private static let least = 0.05

    /// Candidates for fields that have none, at most one each.
    func candidates(_ pages: [ReadPage], read: Set<FieldKey>) -> [Candidate] {
        var found: [FieldKey: Candidate] = [:]
        for page in pages where page.role != .cover {
            for (key, places) in page.link.seen.sorted(by: { $0.key.rawValue < $1.key.rawValue })
            where !read.contains(key) && found[key] == nil && Self.types.contains(key.type) {
                found[key] = places.lazy.filter { !$0.wasRead }.compactMap { candidate(key, at: $0, page) }.first
            }
        }
        return found.values.sorted { $0.key.rawValue < $1.key.rawValue }
    }

    private func candidate(_ key: FieldKey, at place: LinkReader.Seen, _ page: ReadPage) -> Candidate? {
        guard var found = candidate(key, page.number, place.box) else { return nil }
        (found.relation, found.label, found.labelQuality) = (place.relation, place.label, place.labelQuality)
        return found
    }

    /// What a second look reads in a box as a value of a field; nil when it is none.
    func candidate(_ key: FieldKey, _ page: Int, _ box: BoundingBox) -> Candidate? {
        for reading in look.read(page: page, box: box, as: key.type) where reading.score >= Self.least {
            guard let value = reader.read(reading.text, as: key, context: context).first, value.plausibility >= 0.5 else { continue }
            return Candidate(
                key: key, content: value.content, raw: reading.text, page: page, tokens: [], box: box, relation: .unlabelled,
                source: .secondLook, repairs: value.repairs + 1, plausibility: value.plausibility, isKnown: value.isKnown,
                wordConfidence: reading.score, lowestConfidence: reading.score)
        }
        return nil
    }
}
