/// Tells the names of people from the names of organisations, by the word lists of `Models/labels.yaml`.
struct PartyWords: Sendable {
    private let organization: Set<String>
    private let credentials: Set<String>
    private let documents: [String]

    init(_ knowledge: LabelKnowledge) {
        organization = Set(knowledge.phrases["organization", default: []].map { $0.lowercased() })
        credentials = Set(knowledge.phrases["credentials", default: []].map { $0.lowercased() })
        documents = knowledge.phrases["documents", default: []].map { $0.lowercased() }
    }

    /// Letters after a name, `MD` or `FNP-C`, alone.
    func isCredential(_ text: String) -> Bool {
        let words = text.lowercased().split(separator: " ").map { $0.filter { $0.isLetter || $0 == "-" } }.filter { !$0.isEmpty }
        return !words.isEmpty && words.count <= 3 && words.allSatisfy { credentials.contains(String($0)) }
    }

    func isLegalForm(_ text: String) -> Bool {
        ["pc", "pa", "llc", "pllc", "inc", "llp", "ltd", "corp"].contains(text.lowercased().filter(\.isLetter))
    }

    func isOrganization(_ text: String) -> Bool {
        let words = text.lowercased().split { !($0.isLetter || $0 == "'" || $0 == "/") }.map(String.init)
        guard words.count > 1 || (words.first.map { organization.contains($0) && $0.count > 5 } ?? false) else { return false }
        return words.contains { organization.contains($0) && $0.count > 2 } && !hasCredential(text)
    }

    /// What a form or notice is called, which practices are not: `Certificate of medical necessity`, `Order form`.
    func isDocumentTitle(_ text: String) -> Bool {
        let words = " " + text.lowercased().split { !($0.isLetter || $0.isNumber) }.joined(separator: " ") + " "
        return documents.contains { words.contains(" " + $0 + " ") } || words == " fax "
    }

    func isPerson(_ text: String) -> Bool {
        if hasCredential(text) || text.lowercased().hasPrefix("dr. ") || text.lowercased().hasPrefix("dr ") {
            return text.filter(\.isLetter).count > 3
        }
        return false
    }

    /// Two to four capitalised words and none that practices are called by.
    func looksLikePerson(_ text: String) -> Bool {
        let words = text.split(separator: " ")
        guard (2...4).contains(words.count), !isOrganization(text), !text.contains(where: \.isNumber) else { return false }
        return words.allSatisfy { $0.first?.isUppercase ?? false }
    }

    func isDepartment(_ text: String) -> Bool {
        let lower = text.lowercased()
        return ["coordinator", "department", "dept", "scheduling", "intake", "records", "whom it may concern"].contains {
            lower.contains($0)
        }
    }

    /// Whether a name ends in letters such as `MD`, with or without a comma.
    func hasCredential(_ text: String) -> Bool {
        guard let last = text.split(whereSeparator: { $0 == " " || $0 == "," }).last else { return false }
        let word = last.lowercased().filter { $0.isLetter || $0 == "-" }
        guard credentials.contains(word), text.count > last.count else { return false }
        return !(["pa", "pt"].contains(word)) || !isLegalFormOfPractice(text)
    }

    private func isLegalFormOfPractice(_ text: String) -> Bool {
        text.lowercased().split { !$0.isLetter }.contains { organization.contains(String($0)) && $0.count > 3 }
    }
}
