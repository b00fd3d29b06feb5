import ReferralModel

/// Reads values where no known label leads, by what the words around them say they are.
struct StretchReader {
    let link: LinkReader
    private let surroundings: SurroundingsReader
    private let labels: LabelSigns
    private let others: Set<[UInt8]>

    /// What a stretch may be: the fields whose values are written, and names and places in one piece.
    static let targets: [LabelTarget] =
        FieldKey.allCases.filter { $0.type != .bool }.map(LabelTarget.field)
        + [.compound(.patientName), .compound(.patientCityLine), .compound(.patientAddress)]

    /// From this probability on a stretch is taken for what the model says.
    private static let enough = 0.35
    /// How much what the place alone says counts for a field that something else has led to.
    private static let besideOthers = 0.8
    /// And for words that something else has given to another field.
    private static let againstOthers = 0.6

    init(link: LinkReader, surroundings: SurroundingsReader) {
        self.link = link
        self.surroundings = surroundings
        labels = LabelSigns(link.page)
        others = link.knowledge.foldedPhrases("not_beside_own_phones")
    }

    /// A candidate for each stretch that the model takes for the value of a field.
    func read(by model: ContextModel) -> [Candidate] {
        StretchFinder(link: link).stretches().flatMap { stretch -> [Candidate] in
            guard let (target, probability) = model.likeliest(in: signs(of: stretch)), probability >= Self.enough,
                target != .none, !isChoice(stretch, target), !isOthersPhone(stretch, target)
            else { return [] }
            return candidates(in: stretch, as: target).map {
                var found = $0
                found.fit *= probability
                return found
            }
        }
    }

    /// Such candidates beside those of a referral that labels and letterheads have led to.
    static func weighed(_ candidates: [Candidate], beside others: [Candidate]) -> [Candidate] {
        let known = Set(others.map(\.key))
        var claims: [Int: [Int: Set<FieldKey>]] = [:]
        for other in others where other.label != nil || other.relation == .letterhead {
            for token in other.tokens { claims[other.page, default: [:]][token, default: []].insert(other.key) }
        }
        return candidates.map { candidate in
            let isClaimed = candidate.tokens.contains { token in
                claims[candidate.page]?[token].map { !$0.contains(candidate.key) } ?? false
            }
            var candidate = candidate
            candidate.fit *= (known.contains(candidate.key) ? besideOthers : 1) * (isClaimed ? againstOthers : 1)
            return candidate
        }
    }

    /// Whether it is for a box to say if the words count: they stand behind one, or on the line of one and may be chosen there.
    private func isChoice(_ stretch: Stretch, _ target: LabelTarget) -> Bool {
        guard let first = stretch.tokens.first else { return false }
        let row = link.page.layout.place[first].row
        let line = link.page.layout.rows[row].box
        let boxes = link.page.layout.checkboxes.filter { $0.box.verticalOverlap(line) > 0 }
        guard !boxes.isEmpty else { return false }
        return !Self.chosen.isDisjoint(with: target.keys)
            || boxes.contains { box in
                box.box.x1 <= stretch.box.x0
                    && !link.page.labelsByRow[row, default: []].contains {
                        let label = link.page.labels[$0].box
                        return label.x0 > box.box.x0 && label.x1 <= stretch.box.x1
                    }
            }
    }

    /// Whether the words before a number say that it is not the patient's: `If you received this in error call 973-555-0195`.
    private func isOthersPhone(_ stretch: Stretch, _ target: LabelTarget) -> Bool {
        guard target == .field(.patientPhone) || target == .field(.patientPhoneAlt), let first = stretch.tokens.first else { return false }
        let place = link.page.layout.place[first]
        let row = link.page.layout.rows[place.row]
        let start = (0...place.position).last { row.breaks[$0] == .rule } ?? 0
        return row.tokens[start..<place.position].suffix(Self.reach).contains { others.contains(link.page.layout.tokens[$0].folded) }
    }

    /// How many words before a number may say whose it is.
    private static let reach = 14

    /// What forms have lists of, with a box for each line.
    private static let chosen: Set<FieldKey> = [
        .referralProcedures, .referralDiagnoses, .referralService, .referralSpecialty, .recipientSpecialty, .referralType, .referralUrgency,
        .patientSex,
    ]

    func signs(of stretch: Stretch) -> Surroundings {
        let words = Candidate(
            key: .referralReason, content: .text(""), raw: link.page.text(stretch.tokens), page: link.page.number, tokens: stretch.tokens,
            box: stretch.box, relation: .unlabelled, source: .ocr)
        let around = surroundings.surroundings(of: words)
        guard let place = stretch.tokens.first.map({ link.page.layout.place[$0] }) else { return around }
        return Surroundings(signs: around.signs.union(labels.signs(at: stretch.box, row: place.row, position: place.position)))
    }

    func candidates(in stretch: Stretch, as target: LabelTarget) -> [Candidate] {
        CompoundReader(link: link, zone: StretchFinder(link: link).zone(of: stretch, as: target)).candidates(for: target)
    }
}
