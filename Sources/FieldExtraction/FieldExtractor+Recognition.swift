public import ReferralModel
public import SenderMemory

extension FieldExtractor {
    /// Which of several memories knows the form that a page is of; nil for none of them.
    ///
    /// - Parameters:
    ///   - pages: of one fax.
    ///   - sender: the sending machine, where it is known.
    ///   - memories: to choose from.
    /// - Returns: the position of the one that knows most of a page's printed words.
    public func recognise(_ pages: [PageText], from sender: String?, among memories: [FormMemory]) -> Int? {
        var best: (index: Int, share: Double)?
        for page in pages {
            let seen = PageLayout(page).seenWords
            for (index, memory) in memories.enumerated() {
                guard let found = memory.form(of: seen.words, from: sender) else { continue }
                if found.registration.share > best?.share ?? 0 { best = (index, found.registration.share) }
            }
        }
        return best?.index
    }
}
