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
        case .rejecting(let editor): return reject(editor, key)
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
        case .character("p"): showsPage.toggle()
        case .character("x") where record != nil: mode = .rejecting(LineEditor("not a referral"))
        case .character("u"): return takeBack()
        case .enter, .character("a"): return accept()
        default: return change(key)
        }
        return []
    }

    private mutating func move(_ step: Int) {
        selected = min(max(0, selected + step), max(0, doubts.count - 1))
        alternative = 0
    }

    private mutating func takeBack() -> [DeskEffect] {
        guard let last = undo.popLast() else {
            message = "Nothing can be taken back here; intake review set writes any field."
            return []
        }
        waived = waived.filter { !$0.hasSuffix(":" + last.key.rawValue) }
        return [.set(last.key, last.before)]
    }

    private mutating func accept() -> [DeskEffect] {
        guard let doubt = current else { return record?.referral.disposition == .needsReview ? [.accept(waived)] : [.next] }
        guard let key = doubt.key else {
            waived.formUnion(doubt.codes)
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
        if alternative == 0 { return [.confirm(key)] }
        remember(key)
        return [.set(key, content)]
    }

    private mutating func change(_ key: DeskKey) -> [DeskEffect] {
        guard let doubt = current, let field = doubt.key else { return [] }
        let value = record?.referral.fields[field]
        switch key {
        case .character("n"), .tab:
            let count = value?.alternatives.count ?? 0
            if count == 0 { message = "There is no other reading." }
            alternative = count == 0 ? 0 : (alternative + 1) % (count + 1)
        case .character("e"): mode = .editing(field, LineEditor(candidate(field)?.description ?? ""))
        case .character("m"): return letPass(field, doubt, .missing)
        case .character("i"): return letPass(field, doubt, .illegible)
        default: message = "? shows the keys."
        }
        return []
    }

    /// The field stays empty, by a person's word.
    private mutating func letPass(_ key: FieldKey, _ doubt: Doubt, _ kind: Finding.Kind) -> [DeskEffect] {
        waived.formUnion(doubt.codes + [Finding.Kind.missing.rawValue + ":" + key.rawValue, kind.rawValue + ":" + key.rawValue])
        remember(key)
        return [.set(key, nil)]
    }

    /// A machine's value is not remembered: put back, it would count as a person's word without anyone having said so.
    private mutating func remember(_ key: FieldKey) {
        guard let record, record.referral.fields[key] == nil || record.setBy[key] != nil else { return undo.removeAll() }
        undo.append(Undo(key: key, before: record.referral.fields[key]?.value))
    }

    private mutating func edit(_ field: FieldKey, _ editor: LineEditor, _ key: DeskKey, _ read: Reader) -> [DeskEffect] {
        var editor = editor
        switch key {
        case .escape:
            mode = .looking
            message = ""
        case .enter:
            do throws(EntryError) {
                guard let content = try read(field, editor.text) else {
                    message = "Nothing typed. Esc leaves, m says that it is missing."
                    return []
                }
                remember(field)
                return [.set(field, content)]
            } catch {
                message = error.message
            }
        default:
            editor.handle(key)
            mode = .editing(field, editor)
            do throws(EntryError) {
                message = try read(field, editor.text).map { "= " + FieldDisplay.text(field, $0) } ?? ""
            } catch {
                message = error.message
            }
        }
        return []
    }

    private mutating func reject(_ editor: LineEditor, _ key: DeskKey) -> [DeskEffect] {
        var editor = editor
        switch key {
        case .escape: mode = .looking
        case .enter: if !editor.text.allSatisfy(\.isWhitespace) { return [.reject(editor.text)] }
        default:
            editor.handle(key)
            mode = .rejecting(editor)
        }
        return []
    }
}
