import NormalForms
import ReferralModel

/// Turns the text under a label into the normal form of a field, or refuses it: the normal forms, and above them the values that
/// are written the same again and again.
struct ValueReader: Sendable {
    private let forms: NormalFormReader
    private let vocabulary: [FieldKey: Vocabulary]
    private let nothing: Set<[UInt8]>
    /// Names of labels for parts of a name; what is nearly one of them is the label, not a person.
    private let nameLabels: NameIndex
    private let flags: Set<[UInt8]>
    /// What labels ask for, word by word: `NAME, ADDRESS` is no person.
    private let askedWords: Set<[UInt8]>
    /// What labels call a payer: `carrier`, `insurer`.
    private let payerWords: [[UInt8]]
    let implausible: Implausible

    init(reference: ReferenceTables, labels: LabelKnowledge) {
        forms = NormalFormReader(reference: reference)
        nameLabels = NameIndex(
            labels.names.filter { name in
                [.field(.patientLastName), .field(.patientFirstName), .field(.patientMiddleName), .compound(.patientName)]
                    .contains(name.target ?? name.otherwise ?? .none)
            }.map(\.folded).filter { $0.count >= 5 })
        flags = Set(labels.yesNo.map(\.folded))
        implausible = Implausible(labels)
        askedWords = labels.foldedPhrases("asked_words")
        payerWords = labels.phrases["payer_words", default: []].map { Fold.bytes($0) }
        nothing = labels.foldedPhrases("nothing")
        var words = labels.vocabulary
        words[.insurancePayer] =
            reference.payers.map(\.name) + words[.insurancePayer, default: []]
            + reference.payers.flatMap { $0.aliases.filter { $0.count > 5 } }
        // In the same order each time: of two that a text is as near to, the first is taken.
        words[.referralSpecialty, default: []] += reference.specialties.sorted { $0.key < $1.key }.flatMap { name, aliases in
            [name] + aliases.filter { $0.count > 5 }
        }
        words[.insurance2Payer] = words[.insurancePayer]
        words[.recipientSpecialty] = words[.referralSpecialty]
        vocabulary = words.mapValues(Vocabulary.init)
    }

    /// Readings of `text` as `key`, best first; empty when it cannot be one.
    func read(_ text: String, as key: FieldKey, context: ReadingContext) -> [ValueReading] {
        if Self.isOfPerson(key), text.split(separator: " ").contains(where: { askedWords.contains(Fold.bytes(String($0))) }) { return [] }
        if key == .patientLanguage, flags.contains(Fold.bytes(text)) { return [] }
        if implausible.refuses(text, as: key) { return [] }
        switch key.type {
        case .bool, .enumeration: break
        default: if nothing.contains(Fold.bytes(text)) { return [] }
        }
        return forms.read(Self.cleaned(text, key), as: key, context: context).compactMap { reading -> ValueReading? in
            // A diagnosis in words alone has no code on the page; giving it one is for a person.
            if key == .referralDiagnoses, reading.repairs.contains(.meaning) { return nil }
            var value = ValueReading(content: reading.value, repairs: reading.repairs.count, plausibility: reading.plausibility)
            if key.type == .date, let year = Int((reading.value.text ?? "").prefix(4)), year < 1900 { return nil }
            if let polished = Polish.value(reading.value, key), polished != reading.value {
                value.content = polished
                value.repairs += 1
            }
            if key == .insuranceMemberID || key == .insurance2MemberID, let mended = mended(reading.value, context) { value = mended }
            if key.type == .name, nameLabels.best(for: Fold.bytes(text)) != nil { value.plausibility *= 0.2 }
            value.plausibility *= Self.completeness(of: text, key)
            // A letter alone is the rest of a name.
            if key == .patientFirstName || key == .patientLastName, text.filter(\.isLetter).count < 2 { value.plausibility *= 0.2 }
            guard let words = vocabulary[key], let plain = reading.value.text else { return value }
            if let known = words.nearest(plain) {
                if Self.letters(known.text) != Self.letters(plain) {
                    value.content = .text(known.text)
                    value.repairs += 1
                } else if known.text.split(separator: " ").count != plain.split(separator: " ").count, !words.isSpelled(plain) {
                    // Only the spaces were misread: `UNITE DHEALTHCARE`.
                    value.content = .text(known.text)
                }
                value.isKnown = true
            } else if key == .insurancePayer || key == .insurance2Payer, let rest = withoutLabel(plain), words.nearest(rest)?.quality == 1 {
                value.content = .text(rest)
                value.repairs += 1
                value.plausibility *= 0.8
            } else {
                value.plausibility *= Self.weight(ofUnknown: key)
                // Languages that nobody lists have one word.
                if key == .patientLanguage, plain.contains(" ") { value.plausibility *= 0.4 }
            }
            return value
        }
    }

    /// Whether a text is what `Models/specialties.yaml` calls a specialty, letter by letter.
    func isSpecialty(_ text: String) -> Bool { forms.reference.specialties.keys.contains { Fold.bytes($0) == Fold.bytes(text) } }

    /// Whether a word has the shape of a diagnosis code, however it is punctuated: a letter first, and two digits at least.
    static func isShapedAsDiagnosis(_ word: String) -> Bool {
        word.first?.isLetter ?? false && (3...8).contains(word.count) && word.filter(\.isNumber).count >= 2
    }

    /// How likely a name is whole, 0 to 1: one that begins with a small letter has lost its first, a clinician of one word has lost a name,
    /// and two words for a first name may hold a middle one.
    private static func completeness(of text: String, _ key: FieldKey) -> Double {
        let words = text.split { $0 == " " || $0 == "," }
        // What the next line goes on with, `Pediatric / Endocrinology`, was lost.
        if key == .referralSpecialty || key == .recipientSpecialty, text.lowercased() == "pediatric" { return 0.3 }
        guard isOfPerson(key), key != .insuranceHolder, let first = words.first else { return 1 }
        if first.first?.isLowercase ?? false, !PersonName.particles.contains(first.lowercased()),
            text.contains(where: \.isUppercase) || words.count == 1
        {
            return 0.5
        }
        if key == .referrerName || key == .recipientName, text.contains(","),
            text.prefix(while: { $0 != "," }).split(separator: " ").count == 1
        {
            return 0.5
        }
        // Two letters without a vowel are what is left of a name, `St Lan` of Stellan.
        if key == .patientFirstName, let first = words.first, first.count == 2,
            !first.lowercased().contains(where: { "aeiouy".contains($0) })
        {
            return 0.5
        }
        let isDouble = key == .patientFirstName && words.count == 2 && words.allSatisfy { $0.count >= 3 }
        return isDouble ? 0.45 : 1
    }

    func isNameOfPayer(_ text: String) -> Bool { forms.reference.isNameOfPayer(text) }

    private static func isOfPerson(_ key: FieldKey) -> Bool { key.type == .name || ofPersons.contains(key) }

    private static let ofPersons: Set<FieldKey> = [.referrerName, .recipientName, .insuranceHolder]

    /// A member ID that does not fit its payer's pattern, where exactly one exchange of characters that OCR confuses makes it fit.
    private func mended(_ content: FieldContent, _ context: ReadingContext) -> ValueReading? {
        guard let text = content.text, let payer = context.payer.flatMap({ forms.reference.payer(named: $0) }),
            payer.accepts(memberID: text) == false
        else { return nil }
        let characters = Array(text)
        var found = Set<String>()
        for index in characters.indices {
            for other in Self.confused[characters[index], default: []] {
                var changed = characters
                changed[index] = other
                if payer.accepts(memberID: String(changed)) == true { found.insert(String(changed)) }
            }
        }
        guard found.count == 1, let only = found.first else { return nil }
        return ValueReading(content: .text(only), repairs: 1, plausibility: 0.85)
    }

    private static let confused: [Character: [Character]] = [
        "0": ["O", "D", "Q"], "O": ["0"], "D": ["0"], "Q": ["0"], "1": ["I", "L"], "I": ["1"], "L": ["1"], "J": ["1"], "5": ["S"],
        "S": ["5"], "8": ["B"], "B": ["8"],
        "2": ["Z"], "Z": ["2"], "6": ["G"], "G": ["6"], "4": ["A", "H"], "A": ["4"], "H": ["4"], "7": ["T"], "T": ["7"],
    ]

    /// A payer without what is left of its label before it: `Ins. 1 Aetna`, `Carrter Aetna`. Nil where nothing of the kind is there.
    private func withoutLabel(_ text: String) -> String? {
        let words = text.split(separator: " ")
        var rest = words[...]
        while rest.count > 1, let word = rest.first.map({ Fold.bytes(String($0)) }),
            word.count <= 1 || payerWords.contains(where: { Fold.distance($0, word, limit: $0.count / 4) <= $0.count / 4 })
        {
            rest = rest.dropFirst()
        }
        return rest.count < words.count ? rest.joined(separator: " ") : nil
    }

    private static func letters(_ text: String) -> String { text.lowercased().filter { $0.isLetter || $0.isNumber } }

    // Regular expressions are only read, though the library does not call them Sendable; making one costs as much as using it.
    nonisolated(unsafe) private static let commaForDot = /([A-Za-z0-9|][0-9Oo][0-9A-Za-z]),([0-9A-Za-z]{1,4})\b/
    nonisolated(unsafe) private static let codeInBrackets = /([^()\[\]{}]{6,})[(\[{]\s?([A-Za-z0-9|!.]{3,8})[)\]}]/

    /// Without the specks that OCR makes quotes of; in codes, signs that stand for a letter and a comma where only a dot can be:
    /// `£11.65`, `N18,32`. A code in brackets after its description goes before it.
    private static func cleaned(_ text: String, _ key: FieldKey) -> String {
        var out = text.trimmed { "\"“”‘’'`*~«»|^".contains($0) || $0.isWhitespace }
        guard key.type == .icd10 || key.type == .id else { return out }
        out = out.replacing("£", with: "E").replacing("€", with: "E")
        if key.type == .id { return out.replacing("$", with: "S") }
        out = out.replacing(commaForDot) { $0.output.1 + "." + $0.output.2 }
        return out.replacing(codeInBrackets) { $0.output.2 + " " + $0.output.1 + ";" }
    }

    /// How much less a value is believed that is not in the field's vocabulary.
    private static func weight(ofUnknown key: FieldKey) -> Double {
        switch key {
        case .insurancePayer, .insurance2Payer: 0.8
        case .patientLanguage, .referralSpecialty, .recipientSpecialty: 0.75
        default: 0.95
        }
    }
}
