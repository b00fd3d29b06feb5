import NormalForms
import ReferralModel

/// Whether words that are like a label are one, by where they stand and what is beside them.
extension LabelMatcher {
    /// `Reason for referral Third infection this year …`: no sentence has a capital letter right behind these words.
    private func opensStory(_ match: LabelMatch, before follower: Token?, on page: PageLayout) -> Bool {
        guard match.quality == 1, match.range.lowerBound == 0, match.range.count >= 2, let follower,
            knowledge.names[match.name].target == .field(.referralReason)
        else { return false }
        let words = follower.text.filter(\.isLetter)
        return words.count > 2 && words.first?.isUppercase ?? false && words.dropFirst().allSatisfy(\.isLowercase)
            && page.token(row: match.row, 0).text.first?.isUppercase ?? false
            && page.token(row: match.row, match.range.upperBound - 1).startsLowercase
    }

    /// Whether it stands where labels stand, not in the middle of a sentence.
    func isPlausible(_ match: LabelMatch, on page: PageLayout, isProse: Bool) -> Bool {
        let length = match.length
        if match.quality < 1, length < 6, !(match.hasColon || length == 5 && match.startsRun && match.endsRun) { return false }
        // `Mr. Lee is a teacher` asks for no medical record.
        if !match.hasColon, ["Mr", "Mr.", "Ms", "Ms."].contains(match.text) { return false }
        // `Consult and` is no `consultant`.
        let last = page.token(row: match.row, match.range.upperBound - 1)
        if match.quality < 1, !match.hasColon, Self.joining.contains(last.text.lowercased()) { return false }
        // One word a letter off is as likely a value: `Wright` is not `weight`.
        if match.quality < 1, !match.hasColon, length < 8, match.range.count == 1 { return false }
        if match.startsRun && match.hasColon { return true }
        if isState(match, on: page) || isSaint(match, on: page) || !match.hasColon && isInRemark(match, on: page) { return false }
        if match.quality == 1, length >= 3, isAskedInSentence(match, on: page) { return true }
        // A label does not end in a comma: `Mobile, AL` is a town.
        // Before the border of its cell the comma is a misread full stop: `Lang, | English`.
        let isBeforeBorder =
            match.endsRun && match.range.upperBound < page.rows[match.row].tokens.count
            && page.rows[match.row].breaks[match.range.upperBound] == .rule
        if !match.hasColon, !isBeforeBorder, page.token(row: match.row, match.range.upperBound - 1).text.last == "," { return false }
        if isTail(match, on: page) || isSigned(match, on: page) { return true }
        // `City` is easily read as `Cc`.
        if knowledge.names[match.name].isParty, length < 3 { return false }
        let next = match.range.upperBound
        let row = page.rows[match.row]
        let follower = next < row.tokens.count && row.breaks[next] == .space ? page.token(row: match.row, next) : nil
        if match.hasColon {
            // In the middle of a run: `Phone: 509-678-6902 Fax: 509-876-2340`.
            return !isProse || match.quality == 1
        }
        // `Return by fax to (251) 555-0153. Questions? Call the coordinator.`
        if match.quality == 1, match.range.lowerBound == 0, match.range.count >= 2, isAnswered(match, on: page) { return true }
        // A question that fills its column is one, however much it reads like a sentence: `Tell us why you are referring this patient`.
        if match.quality == 1, match.startsRun, match.endsRun, match.range.count >= 4, match.composed == nil { return true }
        if isProse { return opensStory(match, before: follower, on: page) }
        if match.quality == 1, isAnswered(match, on: page) || isListed(match, on: page) { return true }
        let before = match.range.lowerBound > 0 && !match.startsRun ? page.token(row: match.row, match.range.lowerBound - 1) : nil
        let opening = page.token(row: match.row, match.range.lowerBound).text.first { $0.isLetter || $0.isNumber || $0 == "#" }
        // Small letters open a label where they look like capitals, and in the captions of a line to write on: `(date of birth)`.
        let mayBeSmall =
            match.quality == 1 && match.startsRun && match.endsRun
            && (opening.map { "cszovwxpku".contains($0) } ?? false || Self.isInBrackets(match.text))
        guard let opening,
            mayBeSmall || !opening.isLowercase || isBeforeLine(match, row)
                || page.token(row: match.row, match.range.lowerBound).text.contains(where: \.isUppercase)
        else { return false }
        // Right after the colon of another label stands its value: `Health Plan: MEDICARE PART B`.
        if match.range.lowerBound > 0, !isNumbering(match.range.lowerBound - 1, match.row, page),
            row.breaks[match.range.lowerBound] == .space,
            page.token(row: match.row, match.range.lowerBound - 1).endsWithColon
        {
            return false
        }
        if match.startsRun && match.endsRun || isBeforeLine(match, row) { return true }
        let isNumberNext =
            follower.map { $0.digitCount >= 3 && $0.digitCount * 2 >= $0.text.count || $0.text.hasPrefix("(") && $0.digitCount >= 3 }
            ?? false
        if match.startsRun, let follower {
            if length < 6 {
                return isNumberNext || isGridStart(match, row)
                    || match.quality == 1 && !follower.startsLowercase && hasCompanion(match, on: page)
                    || match.quality == 1 && follower.isCapitals
                        && page.token(row: match.row, match.range.lowerBound).text.contains(where: \.isLowercase)
            }
            return !follower.startsLowercase || isNumberNext
        }
        // Labels in small letters between values in capitals: `City MACON State GA ZIP 31231`.
        if match.quality == 1, let follower, isNumberNext || follower.isCapitals {
            let words = match.range.map { page.token(row: match.row, $0) }
            let isMixed = words.contains { $0.text.contains(where: \.isLowercase) }
            // Only what stands in the same cell: in `Secondary | TUFTS HEALTH PLAN S49918685` the small letters are another cell's.
            let start = (0..<match.range.lowerBound).last { row.breaks[$0] == .rule } ?? 0
            let opening = row.tokens[start..<match.range.lowerBound].map { page.tokens[$0].text }
            let isAmongMixed = isMixed || length >= 3 && isNumberNext && opening.contains { $0.contains(where: \.isLowercase) }
            if let before, before.isCapitals || before.digitCount >= 3, isAmongMixed { return true }
        }
        // In the middle of a run without a colon: only before a number and after one, as in `T 260-283-5813 F 260-555-0101`.
        guard let before, let follower, isNumberNext, follower.text.first.map({ $0.isNumber || $0 == "(" }) ?? false else { return false }
        return before.digitCount >= 3 && length <= 12
    }

    /// Whether it opens its column letter by letter, and a line to write on begins behind it.
    private func isBeforeLine(_ match: LabelMatch, _ row: Row) -> Bool {
        match.quality == 1 && row.breaks[match.range.lowerBound] != .space && row.opensLine.contains(match.range.upperBound)
    }

    /// Whether the next word is just what the label asks for: `DOB September 11, 1940  Sex M  ID# MR696653`, `Ins. Aetna`.
    func isAnswered(_ match: LabelMatch, on page: PageLayout) -> Bool {
        let row = page.rows[match.row]
        let next = match.range.upperBound
        guard next < row.tokens.count, row.breaks[next] == .space else { return false }
        if !match.startsRun, match.range.lowerBound > 0 {
            // In the middle of a run: behind a value, not behind a word of the label's own sentence.
            let before = page.token(row: match.row, match.range.lowerBound - 1)
            guard before.digitCount >= 1 || before.text.count == 1 || before.isCapitals || before.text.hasSuffix(")") else { return false }
        }
        let follower = page.token(row: match.row, next)
        let last = page.token(row: match.row, next - 1).text
        if last.hasSuffix("#"), follower.digitCount >= 3 { return true }
        let targets = [match.composed?.target, knowledge.names[match.name].target, knowledge.names[match.name].otherwise].compactMap { $0 }
        // `Ins. Aetna`; but `St. Cloud` is a town.
        if match.startsRun, last.hasSuffix("."), last.count >= 3, match.range.count == 1, !follower.startsLowercase,
            !targets.contains(.field(.patientState))
        {
            return true
        }
        let isDate =
            follower.digitCount >= 4 && follower.text.contains(where: { "/-.".contains($0) })
            || follower.text.opensMonth && !follower.startsLowercase
        return targets.contains { target in
            if target == .compound(.date) || target == .compound(.signatureDate) { return isDate }
            if target == .compound(.letterheadPhone) || target == .compound(.letterheadFax) {
                return match.startsRun && follower.opensPhone
            }
            guard case .field(let key) = target else { return false }
            switch key {
            case .patientSex: return ["m", "f", "male", "female"].contains(follower.text.lowercased().filter(\.isLetter))
            case .patientDOB, .referralDate: return isDate
            case .referrerNPI: return follower.digitCount >= 9
            // Where the number before it was left out: `Policy #      Group 05723644`.
            case .insuranceGroup, .insuranceAuthNumber: return match.startsRun && follower.digitCount >= 4
            case .patientPhone, .patientPhoneAlt, .referrerPhone, .referrerFax, .recipientPhone, .recipientFax:
                return follower.opensPhone
            case .patientMRN: return follower.digitCount >= 4
            case .insuranceMemberID:
                // Letters and digits as they are mixed in no word and in no ZIP code.
                return follower.digitCount >= 3 && follower.text.count >= 7 && follower.isCapitals
                    && follower.text.contains(where: \.isLetter)
            default: return false
            }
        }
    }

    /// Between the blanks of a sentence: `Patient name: ____, date of birth ____, sex ____, MRN ____`. One word with a capital alone may as
    /// well be part of a value whose line is broken.
    private func isAskedInSentence(_ match: LabelMatch, on page: PageLayout) -> Bool {
        let first = page.token(row: match.row, match.range.lowerBound)
        let isWord = match.range.count > 1 || first.startsLowercase || first.isCapitals && first.text.count <= 4
        return isWord && page.rows[match.row].isBetweenBlanks(match.range)
    }

    private static func isInBrackets(_ text: String) -> Bool { text.hasPrefix("(") && text.hasSuffix(")") }

    private static let joining: Set<String> = ["and", "or", "of", "for", "to", "the", "with", "in"]

    /// Within brackets that another word opened it only remarks on what is asked: `PCP (if not the requesting provider)`.
    private func isInRemark(_ match: LabelMatch, on page: PageLayout) -> Bool {
        let row = page.rows[match.row]
        guard let run = row.run(at: match.range.lowerBound) else { return false }
        let before = (run.lowerBound..<match.range.lowerBound).map { page.token(row: match.row, $0).text }
        guard let opening = before.lastIndex(where: { $0.hasPrefix("(") }) else { return false }
        return opening > 0 && !before[opening...].contains { $0.hasSuffix(")") } && before[opening].dropFirst().allSatisfy(\.isLetter)
    }

    /// `St. Brendan Lung Center` begins with a saint, not with the label of a state.
    private func isSaint(_ match: LabelMatch, on page: PageLayout) -> Bool {
        let row = page.rows[match.row]
        let next = match.range.upperBound
        guard !match.hasColon, ["st", "st."].contains(match.text.lowercased()), next < row.tokens.count, row.breaks[next] == .space else {
            return false
        }
        let follower = page.token(row: match.row, next).text
        return follower.first?.isUppercase ?? false && StateReader.code(follower.filter(\.isLetter)) == nil
    }

    /// A state before its ZIP code, however it was read: `Boise, 1D 83714`, `PA 16530`.
    private func isState(_ match: LabelMatch, on page: PageLayout) -> Bool {
        let row = page.rows[match.row]
        let next = match.range.upperBound
        guard !match.hasColon, match.text.count == 2, StateReader.code(match.text.replacing("1", with: "I")) != nil,
            next < row.tokens.count,
            row.breaks[next] == .space
        else { return false }
        let follower = page.token(row: match.row, next)
        // One letter of five may be a misread digit, behind a town with its comma.
        let digits = follower.text.filter { !"-,.".contains($0) }
        let isBehindTown = match.range.lowerBound > 0 && page.token(row: match.row, match.range.lowerBound - 1).text.hasSuffix(",")
        return [5, 9].contains(digits.count)
            && digits.allSatisfy { $0.isNumber || isBehindTown && "SOIlBZoQ".contains($0) }
            && digits.count { !$0.isNumber } <= 1
    }

    /// The last of several questions in capitals: `INITIAL ASSESSMENT: HISTORY, REASON FOR REFERRAL`.
    private func isTail(_ match: LabelMatch, on page: PageLayout) -> Bool {
        guard match.quality == 1, match.endsRun, match.range.count >= 3, match.range.lowerBound > 0, !match.startsRun,
            ",/:".contains(page.token(row: match.row, match.range.lowerBound - 1).text.last ?? " "),
            let run = page.rows[match.row].run(at: match.range.lowerBound)
        else { return false }
        return run.allSatisfy { page.token(row: match.row, $0).isCapitals || page.token(row: match.row, $0).text.count <= 3 }
    }

    /// A line that opens with what asks for a signature, and the name that was signed: `Sign  Lee B. Smith`.
    private func isSigned(_ match: LabelMatch, on page: PageLayout) -> Bool {
        let row = page.rows[match.row]
        let next = match.range.upperBound
        guard match.quality == 1, match.startsRun, match.range.lowerBound == 0, next + 1 < row.tokens.count, row.breaks[next] == .space,
            knowledge.names[match.name].target == .compound(.signature)
        else { return false }
        return (next...next + 1).allSatisfy { page.token(row: match.row, $0).text.first?.isUppercase ?? false }
    }

    /// Whether it stands behind a comma and before its number: `WellCare, ID M8899023, Grp WC9627`, `Old Town Clinic, ph 785-555-0175`.
    private func isListed(_ match: LabelMatch, on page: PageLayout) -> Bool {
        let row = page.rows[match.row]
        let (start, next) = (match.range.lowerBound, match.range.upperBound)
        guard start > 0, row.breaks[start] == .space, ",;".contains(page.token(row: match.row, start - 1).text.last ?? " "),
            next < row.tokens.count, row.breaks[next] == .space
        else { return false }
        let follower = page.token(row: match.row, next)
        let name = knowledge.names[match.name]
        let targets = [match.composed?.target, name.target, name.otherwise].compactMap { $0 } + name.shared.values
        return targets.contains { target in
            switch target {
            case .field(.insuranceMemberID), .field(.insuranceGroup), .field(.insuranceAuthNumber), .field(.patientMRN):
                follower.digitCount >= 4 && follower.digitCount * 2 >= follower.text.count
            case .compound(.letterheadPhone), .compound(.letterheadFax):
                follower.opensPhone
            default: false
            }
        }
    }

    /// Whether another run of the line begins with a name letter by letter too: `Last Rasmussen   First Rashid`.
    private func hasCompanion(_ match: LabelMatch, on page: PageLayout) -> Bool {
        page.rows[match.row].runs.contains { run in
            guard !run.contains(match.range.lowerBound), run.count >= 2 else { return false }
            var folded: [UInt8] = []
            for position in run.prefix(3) {
                folded += page.token(row: match.row, position).folded
                if index.best(for: folded, read: [], exactly: true) != nil, folded.count >= 3 { return true }
            }
            return false
        }
    }

    /// The only words before a run-on value on a line of its own column, as `Plan Gold HMO` where the gap is narrow.
    private func isGridStart(_ match: LabelMatch, _ row: Row) -> Bool {
        match.quality == 1 && row.breaks[match.range.lowerBound] == .rule
    }
}
