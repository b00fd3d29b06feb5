import ReferralModel

/// Understands labels that are not listed from the words they are made of: `ORDERING MD'S OFFICE FAX`, `Telephone (evening)`.
struct LabelGrammar: Sendable {
    /// What a label was understood to be.
    struct Meaning: Hashable, Sendable {
        /// Whom its own words say it is about; nil where the place of the label has to tell.
        var section: Section?
        /// What it asks; nil where that is for ``name`` and the section to tell.
        var target: LabelTarget?
        /// The listed name in it, an index into ``LabelKnowledge/names``.
        var name: Int?
        /// Its words make it the second of two, as in `Telephone (evening)`.
        var isSecond = false
        /// It is a heading over a section.
        var isHeading = false
        /// What it asks under another party, where its words fit either.
        var elsewhere: [Section: LabelTarget] = [:]
        /// What it asks under the heading of a party, taken as the listed name in it.
        var underHeading: [Section: LabelTarget] = [:]
    }

    private enum Role: Hashable {
        case subject(Section)
        case name(Int)
        case second, filler, heading, either, question
    }

    private let index: NameIndex
    private let roles: [Set<Role>]
    private let asks: [Section: [Int: LabelTarget]]
    private let names: [LabelName]
    private let bags: [WordBag: Int]
    private let idle: Set<[UInt8]>
    private let openings: [(folded: [UInt8], target: LabelTarget)]
    /// Tokens that a label may have.
    static let longest = 10

    init(_ knowledge: LabelKnowledge) {
        names = knowledge.names
        openings = knowledge.grammar.openings
        var phrases: [[[UInt8]]] = []
        var roles: [Set<Role>] = []
        var numbers: [[UInt8]: Int] = [:]
        func number(_ words: [[UInt8]]) -> Int {
            let folded = words.flatMap { $0 }
            if let known = numbers[folded] { return known }
            numbers[folded] = phrases.count
            phrases.append(words)
            roles.append([])
            return phrases.count - 1
        }
        func add(_ list: [[[UInt8]]], _ role: Role) {
            for words in list where !words.isEmpty { roles[number(words)].insert(role) }
        }
        for (section, phrases) in knowledge.grammar.subjects { add(phrases, .subject(section)) }
        add(knowledge.grammar.either, .either)
        add(knowledge.grammar.second, .second)
        add(knowledge.grammar.fillers, .filler)
        add(knowledge.grammar.questions, .question)
        add(knowledge.grammar.headings, .heading)
        for (name, known) in names.enumerated() where known.target != nil || !known.shared.isEmpty {
            add([Fold.words(known.text)], .name(name))
        }
        asks = knowledge.grammar.asks.mapValues { list in
            Dictionary(list.map { (number($0.words), $0.target) }) { first, _ in first }
        }
        let idle = Set((knowledge.grammar.fillers + knowledge.grammar.questions).filter { $0.count == 1 }.map { $0[0] })
        self.idle = idle
        bags = WordBag.index(names, without: idle)
        self.roles = roles
        index = NameIndex(phrases.map { $0.flatMap { $0 } }, words: phrases)
    }

    /// The meaning of a label of these words, with the quality of the match, 0 to 1; nil when a word is not known. In a question the words
    /// that only ask add nothing.
    func meaning(of words: [[UInt8]], isQuestion: Bool = false) -> (meaning: Meaning, quality: Double)? {
        guard (1...Self.longest).contains(words.count) else { return nil }
        return wordByWord(words, isQuestion: isQuestion) ?? inOtherOrder(words)
    }

    /// A listed name with its words in another order, `Provider preferred`, and words that add nothing between them.
    private func inOtherOrder(_ words: [[UInt8]]) -> (meaning: Meaning, quality: Double)? {
        guard let bag = WordBag(words, without: idle), let name = bags[bag] else { return nil }
        return (Meaning(section: nil, target: nil, name: name), 0.9)
    }

    private func wordByWord(_ words: [[UInt8]], isQuestion: Bool) -> (meaning: Meaning, quality: Double)? {
        guard let cut = parts(of: words) else { return nil }
        var parts = cut.parts
        let quality = cut.quality
        if isQuestion { parts.removeAll { roles[$0].subtracting([.filler]) == [.question] } }
        guard !parts.isEmpty else { return nil }
        // One word alone that says whom is too little to be a label by itself.
        guard parts.count > 1 || words.count > 1 && nameRole(parts[0]) == nil else { return nil }
        var sections: [Section?] = []
        for part in parts {
            for case .subject(let section) in roles[part] where !sections.contains(section) { sections.append(section) }
        }
        // A label that names a stranger is about the stranger; `Secondary insurance` is not about the first.
        sections.sort { Self.rank($0) < Self.rank($1) }
        if let block = Self.blocks.compactMap({ block(of: parts, $0.section, $0.target) }).first { return (block, quality) }
        for section in sections + [nil] {
            guard var found = meaning(of: parts, in: section) else { continue }
            if section == .referrer || section == .recipient, let plain = meaning(of: parts, in: nil)?.name {
                for party in [Section.referrer, .recipient] { found.underHeading[party] = names[plain].target(in: party) }
            }
            if section == .referrer || section == .recipient, isEither(parts, section) {
                for other in [Section.referrer, .recipient] where other != section {
                    found.elsewhere[other] = meaning(of: parts, in: other)?.target
                }
            }
            return (found, quality)
        }
        return headings(of: parts).map { ($0, quality) }
    }

    /// Headings of one section in a row: `Services and clinical information`.
    private func headings(of parts: [Int]) -> Meaning? {
        let named = parts.filter { !roles[$0].contains(.filler) }.map { nameRole($0).flatMap { names[$0].heading } }
        guard named.count > 1, let section = named[0], named.allSatisfy({ $0 == section }) else { return nil }
        return Meaning(section: section, target: LabelTarget.none, isHeading: true)
    }

    /// A label that asks for everything about a party at once, as `Supplier name, address, telephone and fax` does.
    private func block(of parts: [Int], _ section: Section, _ target: LabelTarget.Compound) -> Meaning? {
        guard let first = parts.first,
            names(first, section) || nameRole(first).map({ names[$0].target(in: nil).section == section }) ?? false
        else { return nil }
        var asked = Set<LabelTarget>()
        var addresses = 0
        for part in parts where !roles[part].contains(.filler) {
            let isAddress = nameRole(part).map { names[$0].text.hasSuffix("address") } ?? false
            if isAddress { addresses += 1 }
            if let known = asks[section]?[part] ?? nameRole(part).map({ names[$0].target(in: section) }) {
                asked.insert(isAddress ? .compound(.patientAddress) : known)
            } else if !names(part, section) {
                return nil
            }
        }
        return addresses == 1 && asked.count >= 3 ? Meaning(section: section, target: .compound(target)) : nil
    }

    private static let blocks: [(section: Section, target: LabelTarget.Compound)] = [
        (.patient, .patientBlock), (.referrer, .referrerBlock), (.recipient, .recipientBlock),
    ]

    /// The meaning of a line by how it opens alone.
    func meaning(ofOpening words: [[UInt8]]) -> (meaning: Meaning, quality: Double)? {
        let folded = words.flatMap { $0 }
        for (opening, target) in openings where folded.count > opening.count {
            // `Who is the` is no misread `What is the`.
            guard words[0].count > 5 || opening.starts(with: words[0]) else { continue }
            let limit = NameIndex.allowedErrors(opening.count)
            let errors = Fold.distance(opening, Array(folded.prefix(opening.count)), limit: limit)
            if errors <= limit { return (Meaning(section: .referral, target: target), 0.9 - 0.05 * Double(errors)) }
        }
        return nil
    }

    /// Whether all that says whom it is about are words that fit either party.
    private func isEither(_ parts: [Int], _ section: Section?) -> Bool {
        guard let section else { return false }
        return parts.allSatisfy { !roles[$0].contains(.subject(section)) || roles[$0].contains(.either) }
    }

    private static func rank(_ section: Section?) -> Int {
        switch section {
        case .other: 0
        case .insurance2: 1
        case .recipient: 2
        case .referrer: 3
        case .insurance: 4
        case .patient: 5
        default: 6
        }
    }

    private func meaning(of parts: [Int], in section: Section?) -> Meaning? {
        var found = Meaning(section: section)
        var hasSubject = false
        let named = section.map { section in parts.filter { names($0, section) }.count } ?? 0
        for part in parts {
            if let section, let target = asks[section]?[part] {
                if names(part, section), !hasSubject, named < 2 {
                    hasSubject = true
                    continue
                }
                if found.target == nil || found.target == target {
                    found.target = target
                    continue
                }
            }
            if let section,
                names(part, section) || section == .insurance2 && roles[part].contains(.subject(.insurance))
                    || section == .other && isSubject(part)
            {
                hasSubject = hasSubject || names(part, section)
                continue
            }
            if roles[part].contains(.second) {
                found.isSecond = true
                continue
            }
            // A stranger is asked a few things only: `EMERGENCY DEPARTMENT` is none of them.
            if section != .other, let name = nameRole(part) {
                let target = section.map { names[name].target(in: $0) }
                if found.target == nil, found.name == nil {
                    found.name = name
                    found.target = target
                    continue
                }
                if let target, target == found.target { continue }
                if section == nil, let known = found.name, names[known].target(in: nil) == names[name].target(in: nil) { continue }
            }
            if roles[part].contains(.heading) {
                found.isHeading = true
                continue
            }
            if roles[part].contains(.filler) { continue }
            return nil
        }
        guard let section else { return found.name == nil ? nil : heading(found) }
        guard hasSubject else { return nil }
        if found.target == nil {
            guard let usual = Self.usual(section) else { return nil }
            found.target = usual
            return found.isHeading || section != .referral ? found : nil
        }
        // What is asked belongs to somebody else: `Facility member ID` is none of ours.
        if section == .other { found.target = LabelTarget.none }
        return heading(found)
    }

    private func heading(_ meaning: Meaning) -> Meaning {
        var plain = meaning
        plain.isHeading = false
        return plain
    }

    private func names(_ part: Int, _ section: Section) -> Bool {
        roles[part].contains(.subject(section)) || (section == .referrer || section == .recipient) && roles[part].contains(.either)
    }

    private func isSubject(_ part: Int) -> Bool {
        for case .subject in roles[part] { return true }
        return false
    }

    private func nameRole(_ part: Int) -> Int? {
        for case .name(let name) in roles[part] { return name }
        return nil
    }

    /// What a label asks that only says whom it is about.
    private static func usual(_ section: Section) -> LabelTarget? {
        switch section {
        case .patient: .compound(.patientName)
        case .insurance: .field(.insurancePayer)
        case .insurance2: .field(.insurance2Payer)
        case .referrer: .compound(.referrerParty)
        case .recipient: .compound(.recipientParty)
        case .other, .referral, .letterhead: LabelTarget.none
        }
    }

    /// The words cut into as few known phrases as possible. A wrong letter costs more than a phrase more: `AND MEMBER ID` is no misread
    /// `2nd member ID`.
    private func parts(of words: [[UInt8]]) -> (parts: [Int], quality: Double)? {
        struct Way {
            var parts: [Int]
            var wrong: Double
            var cost: Double { Double(parts.count) + wrong }
        }
        var best = [Way?](repeating: nil, count: words.count + 1)
        best[0] = Way(parts: [], wrong: 0)
        for start in words.indices {
            guard let way = best[start] else { continue }
            // A word of punctuation alone adds nothing.
            if words[start].isEmpty {
                if best[start + 1].map({ $0.cost > way.cost }) ?? true { best[start + 1] = way }
                continue
            }
            var folded: [UInt8] = []
            var read: [[UInt8]] = []
            for end in start..<min(start + 4, words.count) {
                folded += words[end]
                if !words[end].isEmpty { read.append(words[end]) }
                guard folded.count <= index.longest + 2, let (part, quality) = index.best(for: folded, read: read) else { continue }
                let next = Way(parts: way.parts + [part], wrong: way.wrong + (1 - quality) * Double(folded.count))
                if let old = best[end + 1], old.cost <= next.cost { continue }
                best[end + 1] = next
            }
        }
        let letters = words.map(\.count).reduce(0, +)
        guard let way = best[words.count], letters > 0 else { return nil }
        return (way.parts, 1 - way.wrong / Double(letters))
    }
}
