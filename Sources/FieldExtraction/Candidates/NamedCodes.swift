import ReferralModel

/// Codes of procedures behind the name of their list, wherever they stand: `Cystoscopy (CPT 52000)`.
struct NamedCodes: Sendable {
    let link: LinkReader

    private static let lists: Set<[UInt8]> = Set(["cpt", "hcpcs", "cpt code", "cpt hcpcs"].map { Fold.bytes($0) })
    /// Words between the name of the list and the code, as in `CPT code 52000`.
    private static let reach = 2

    /// One candidate with all codes that are named among words in the order they are read; none where there are none.
    func procedures(in words: [Int], relation: Relation) -> [Candidate] {
        let layout = link.page.layout
        var codes: [String] = []
        var tokens: [Int] = []
        for at in words.indices.dropLast() where Self.lists.contains(layout.tokens[words[at]].folded) {
            for next in words[(at + 1)...].prefix(Self.reach) {
                let word = layout.tokens[next].text.trimmed { "(),.;:[]".contains($0) }
                guard word.count == 5, let found = link.reader.read(word, as: .referralProcedures, context: link.context).first else {
                    continue
                }
                for code in found.content.items where !codes.contains(code) { codes.append(code) }
                tokens.append(next)
                break
            }
        }
        return link.codes(.referralProcedures, codes, tokens, relation: relation, source: .ocr)
    }
}
