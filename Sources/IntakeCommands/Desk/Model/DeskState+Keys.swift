import ReferralModel
import ReferralStore

extension DeskState {
    /// Reads what was typed for a field.
    typealias Reader = (FieldKey, String) throws(EntryError) -> FieldContent?

    /// What a key does.
    mutating func handle(_ key: DeskKey, read: Reader) -> [DeskEffect] {
        if key == .interrupt { return [.quit] }
        switch mode {
        case .looking: return look(key)
        case .editing(let field, let editor): return edit(field, editor, key, read)
        case .asking(let question, let editor): return ask(question, editor, key)
        case .swapping(let field, let others, let index): return swap(field, others, index, key)
        case .help:
            mode = .looking
            return []
        }
    }

    private mutating func look(_ key: DeskKey) -> [DeskEffect] {
        message = ""
        switch key {
        case .character("q"): return [.quit]
        case .character("?"): mode = .help
        case .character("n") where record == nil: return [.next]
        case .character("s"): return [.next]
        case .up, .character("k"): move(-1)
        case .down, .character("j"): move(1)
        case .character("u"): return takeBack()
        case .character("f"): (showsAll, selected, alternative) = (!showsAll, 0, 0)
        case .enter, .character("a"): return accept()
        default:
            if turn(key) || question(key) { return [] }
            return change(key)
        }
        return []
    }

    private mutating func move(_ step: Int) {
        selected = min(max(0, selected + step), max(0, doubts.count - 1))
        alternative = 0
        view.page = nil
    }

    /// Keys that only change what is seen of the fax.
    private mutating func turn(_ key: DeskKey) -> Bool {
        guard let page, let record else { return false }
        let last = max(pageCount ?? 1, record.referral.lastPage)
        switch key {
        case .character("p"): view.widen()
        case .character("t"): view.turns = (view.turns + 1) % 4
        case .character("]"), .pageDown: jump(to: min(page + 1, last))
        case .character("["), .pageUp: jump(to: max(page - 1, 1))
        default: return false
        }
        return true
    }

    private mutating func jump(to page: Int) {
        view.page = page
        view.extent = .page
        message = "Page \(page)" + (pageCount.map { " of \($0)" } ?? "")
    }

    private mutating func question(_ key: DeskKey) -> Bool {
        guard record != nil else { return false }
        let question: DeskQuestion
        switch key {
        case .character("x"): question = .reject
        case .character("g"): question = .page
        case .character("v"): question = .split
        case .character("J"): question = .join
        case .character("h"): question = .hand
        case .character("o"): question = .note
        case .character("z"): question = .snooze
        default: return false
        }
        mode = .asking(question, LineEditor(question == .reject ? "not a referral" : ""))
        message = question.hint
        return true
    }

    private mutating func takeBack() -> [DeskEffect] {
        guard let last = steps.popLast() else { return record == nil ? [] : [.takeBack] }
        waived.subtract(last.codes)
        return last.isStored ? [.takeBack] : []
    }

    private mutating func accept() -> [DeskEffect] {
        guard record != nil else { return [.next] }
        guard let doubt = current, !(showsAll && openCount == 0) else {
            return record?.referral.disposition == .needsReview ? [.accept(waived)] : [.next]
        }
        guard let key = doubt.key else {
            waived.formUnion(doubt.codes)
            steps.append(Step(isStored: false, codes: Set(doubt.codes)))
            return []
        }
        guard let content = candidate(key) else {
            message = "Nothing was read: e to type it, m when it is really missing, i when it cannot be read."
            return []
        }
        if doubt.kind == .invalid && alternative == 0 {
            message = "This cannot be right: e to type it, n for another reading."
            return []
        }
        return [alternative == 0 ? .confirm(key) : .set(key, content)]
    }

    private mutating func change(_ key: DeskKey) -> [DeskEffect] {
        guard let doubt = current, let field = doubt.key else { return [] }
        let value = record?.referral.fields[field]
        let count = value?.alternatives.count ?? 0
        switch key {
        case .character("n"), .tab: step(1, of: count)
        case .character("b"), .backTab: step(count, of: count)
        case .character("e"): mode = .editing(field, LineEditor(candidate(field)?.description ?? ""))
        case .character("w"):
            let others = FieldKey.allCases.filter { $0 != field && $0.type == field.type && record?.referral.fields[$0] != nil }
            guard !others.isEmpty else {
                message = "No other value could stand here."
                return []
            }
            mode = .swapping(field, others, 0)
            message = "Enter swaps the two values, ↑ ↓ choose, Esc goes back."
        case .character("m"): return letPass(field, doubt, .missing)
        case .character("i"): return letPass(field, doubt, .illegible)
        default: message = "? shows the keys."
        }
        return []
    }

    private mutating func step(_ step: Int, of count: Int) {
        if count == 0 { message = "There is no other reading; w swaps with another field." }
        alternative = count == 0 ? 0 : (alternative + step) % (count + 1)
    }

    /// The field stays empty, by a person's word.
    private mutating func letPass(_ key: FieldKey, _ doubt: Doubt, _ kind: Finding.Kind) -> [DeskEffect] {
        pending = Set(doubt.codes + [Finding.Kind.missing.rawValue + ":" + key.rawValue, kind.rawValue + ":" + key.rawValue])
        return [kind == .illegible ? .illegible(key) : .set(key, nil)]
    }
}
