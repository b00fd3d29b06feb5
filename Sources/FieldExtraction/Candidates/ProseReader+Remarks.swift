import ReferralModel

/// What people write on forms where nothing asks for it.
extension ProseReader {
    /// What people write on a form where nothing asks for it: `Speaks Tagalog, interpreter please`, `no auth needed`.
    func remarks(known: Set<FieldKey>) -> [Candidate] {
        let said = phrases().filter { Self.remarked.contains($0.means) && isSaidOfSender($0.range, $0.means) }
            .flatMap { value(after: $0.range, $0.means) }
        return (said + interpreted() + aboutPatient()).filter { found in
            !known.contains(found.key) && (found.key != .patientLanguage || found.isKnown)
                && !found.tokens.contains { link.page.isLabel[$0] || link.page.isOption[$0] }
        }
    }

    /// `Thank you for seeing Ruth Calloway (born 3/14/1950)`: what stands in brackets behind the name says that it is the patient's.
    private func aboutPatient() -> [Candidate] {
        phrases().filter { $0.means == "patient.name" }.flatMap { phrase -> [Candidate] in
            let found = name(phrase.range)
            let ends = found.flatMap(\.tokens).compactMap { text.tokens.firstIndex(of: $0) }.max()
            guard let next = ends.map({ $0 + 1 }), next < text.tokens.count, text.token(next).text.hasPrefix("(") else { return [] }
            return found
        }
    }

    /// An NPI is the sender's only right behind the sender: `Lee Smith, MD (NPI 4711) is referring`.
    private func isSaidOfSender(_ range: Range<Int>, _ means: String) -> Bool {
        guard means == FieldKey.referrerNPI.rawValue else { return true }
        return range.lowerBound > 0 && link.words.isCredential(text.token(range.lowerBound - 1).text)
    }

    private static let remarked: Set<String> = [
        "patient.language", "interpreter_yes", "interpreter_no", "authorization_no", "patient.phone", "patient.address", "patient.dob",
        "referrer.npi",
    ]
}
