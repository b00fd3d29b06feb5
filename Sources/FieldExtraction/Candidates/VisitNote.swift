import ReferralModel

/// The head of a visit note that is sent along: `Ruth Calloway seen by Lee Smith, MD`. It bears out whom a referral is about and who sends
/// it, and stands in print where the form was filled in by hand.
struct VisitNote: Sendable {
    let link: LinkReader

    private var page: MarkedPage { link.page }

    /// Weaker than what any form says of them.
    private static let fit = 0.5

    func read() -> [Candidate] {
        let layout = page.layout
        let joints = link.knowledge.phrases["seen_by", default: []].map { $0.split(separator: " ").map { Fold.bytes($0) } }
        for row in layout.rows where row.box.midY < 0.3 * Double(layout.page.geometry.readingHeight) {
            for joint in joints {
                let words = row.tokens.map { layout.tokens[$0].folded }
                let at = words.indices.dropFirst(2).first {
                    $0 + joint.count < words.count && Array(words[$0..<($0 + joint.count)]) == joint
                }
                guard let at, at <= 5 else { continue }
                let patient = Array(row.tokens[..<at])
                let clinician = Array(row.tokens[(at + joint.count)...].prefix(6))
                let text = page.text(patient)
                guard !link.words.hasCredential(text), !link.words.isOrganization(text), let box = page.box(patient) else { continue }
                let zone = ValueZone(relation: .unlabelled, lines: [patient], box: box)
                var found = CompoundReader(link: link, zone: zone).name(text, tokens: patient)
                let name = page.text(clinician)
                if link.words.isPerson(name), link.words.hasCredential(name) {
                    found += link.candidate(name, as: .referrerName, tokens: clinician, zone: zone).map { [$0] } ?? []
                }
                return found.map {
                    var found = $0
                    found.fit *= Self.fit
                    return found
                }
            }
        }
        return []
    }
}
