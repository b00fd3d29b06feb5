import ReferralModel

/// A value that may belong to a field, with everything that speaks for and against it.
struct Candidate: Sendable {
    var key: FieldKey
    var content: FieldContent
    /// As read, before normal form and repair.
    var raw: String
    var page: Int
    /// Token indices of its page.
    var tokens: [Int]
    /// In pixels of the reading frame.
    var box: BoundingBox
    var relation: Relation
    var source: FieldValue.Source
    /// The label as read; nil in prose.
    var label: String?
    /// How well the label fits its name, 0 to 1.
    var labelQuality = 1.0
    /// How much the label by its meaning speaks for the field, 0 to 1: a plain `Date` less than `Date of referral`.
    var fit = 1.0
    var repairs = 0
    var plausibility = 1.0
    /// It is in the vocabulary of its field.
    var isKnown = false
    /// One of several printed words, of which nobody saw which one is marked: for a person, however well it was read.
    var isGuess = false
    /// Mean and lowest probability of the words read.
    var wordConfidence = 1.0
    var lowestConfidence = 1.0
    /// What the memory of forms says of its place; nil for what was found without it.
    var memory: MemoryTrace?
    /// Probability that it is a value of its field by the words around it alone, see ``ContextModel``; nil as long as nobody asked.
    var context: Double?
    /// Number of other places in the document that say the same.
    var agreeing = 0
    /// Number of other places that say something else under a label of the field.
    var contradicting = 0

    /// A specialty or service that no label asks for and no other place repeats: practices, titles and lists bear such words too.
    var isInferred: Bool {
        [.referralSpecialty, .recipientSpecialty, .referralService].contains(key) && label == nil && relation != .prose && agreeing == 0
    }

    /// The confidence that such a value gets at most: on the forms of `Benchmarks/UnseenForms` nine of ten are right.
    static let mostForInferred = 0.9

    /// How strongly it is linked to the field, 0 to 1; candidates of a document are compared by it.
    var strength: Double {
        relation.weight * labelQuality * fit * (0.3 + 0.7 * plausibility) * (0.55 + 0.45 * wordConfidence) * (repairs > 0 ? 0.9 : 1)
    }

    /// The same words as the value of another field, which they speak for less: by `share` of this one's fit.
    ///
    /// `reading` is what they are as that field; without it they stay as they are.
    func taken(as key: FieldKey, reading: ValueReading? = nil, share: Double) -> Candidate {
        var other = self
        other.key = key
        other.fit *= share
        if let reading {
            other.content = reading.content
            other.isKnown = reading.isKnown
        }
        return other
    }

    /// The value, for telling whether two places agree.
    var compared: String { content.description.lowercased().filter { $0.isLetter || $0.isNumber } }
}

extension Relation {
    /// How often a value stands so, compared with the others.
    var weight: Double {
        switch self {
        case .inline, .checkbox: 1
        case .cellRight, .cellBelow: 0.98
        case .below, .above, .remembered: 0.9
        case .prose: 0.85
        case .letterhead: 0.7
        case .cover: 0.75
        case .unlabelled, .surroundings: 0.6
        }
    }
}
