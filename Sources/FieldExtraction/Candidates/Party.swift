/// A person, an organisation or both, as they are written after `Refer to:` or `From:`.
struct Party: Sendable {
    var person: String?
    var organization: String?
    /// What the person practises, where that stands between both.
    var field: String?

    /// Takes `Lee Smith, MD`, `Old Town Family Practice`, `Brian F., Old Town Family Practice` and `Dr. Smith / Old Town` apart.
    init(_ text: String, words: PartyWords) {
        var pieces: [String] = []
        for piece in text.split(whereSeparator: { ",;/@|•".contains($0) }).map({ String($0).trimmed }) where !piece.isEmpty {
            let opening = piece.split(separator: " ", maxSplits: 1).map(String.init)
            if !pieces.isEmpty, words.isCredential(piece) {
                pieces[pieces.count - 1] += ", " + piece
            } else if !pieces.isEmpty, opening.count == 2, words.isCredential(opening[0]), !words.isOrganization(pieces[pieces.count - 1]) {
                // `Corinne Jankowski, DO Gastroenterology`: what follows the letters is no part of the name.
                pieces[pieces.count - 1] += ", " + opening[0]
                pieces.append(opening[1])
            } else if !pieces.isEmpty, words.isLegalForm(piece) {
                pieces[pieces.count - 1] += ", " + piece
            } else {
                pieces.append(piece)
            }
        }
        // A slash inside the name of a practice: `Hematology / Oncology Associates`.
        if pieces.count > 1, text.contains("/") {
            let whole = text.split(separator: ",").map { String($0).trimmed }
            if let name = whole.first, name.contains("/"), !name.lowercased().contains("coordinator"),
                !name.lowercased().contains("department"), !words.isPerson(pieces[0])
            {
                let sides = name.split(separator: "/").map { String($0).trimmed }
                if let last = sides.last, words.isOrganization(last),
                    !words.isOrganization(sides[0]) || sides[0].split(separator: " ").count < 2
                {
                    pieces = [name]
                }
            }
            if pieces.count > 2, words.isOrganization(pieces[1]), !words.isPerson(pieces[0]), !words.isOrganization(pieces[0]) {
                pieces[0] += " / " + pieces.remove(at: 1)
            }
        }
        for piece in pieces {
            if person == nil, words.isPerson(piece) {
                person = words.hasCredential(piece) ? Self.withoutTitle(piece) : piece
            } else if words.isOrganization(piece), organization.map({ !$0.contains(" ") && piece.contains(" ") }) ?? true {
                // `Corinne Jankowski, DO Gastroenterology / Heritage Digestive Clinic`: one word is her field, not the practice.
                if let organization, person != nil { field = organization }
                organization = piece
            }
        }
        if person == nil, organization == nil, let first = pieces.first, first.filter(\.isLetter).count > 3,
            words.isDepartment(first) == false
        {
            if words.looksLikePerson(first) { person = first } else { organization = first }
        }
    }

    /// `Dr. Winston Ibrahim, MD` says twice what he is.
    private static func withoutTitle(_ text: String) -> String {
        guard let space = text.firstIndex(of: " "), ["dr.", "dr", "or.", "ur."].contains(text[..<space].lowercased()) else { return text }
        return String(text[text.index(after: space)...])
    }
}
