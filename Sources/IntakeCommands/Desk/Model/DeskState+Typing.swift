import ReferralModel
import ReferralStore

extension DeskState {
    mutating func edit(_ field: FieldKey, _ editor: LineEditor, _ key: DeskKey, _ read: Reader) -> [DeskEffect] {
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

    mutating func ask(_ question: DeskQuestion, _ editor: LineEditor, _ key: DeskKey) -> [DeskEffect] {
        var editor = editor
        switch key {
        case .escape:
            mode = .looking
            message = ""
        case .enter where question == .page:
            let last = max(pageCount ?? 1, record?.referral.lastPage ?? 1)
            guard let number = Int(editor.text), (1...last).contains(number) else {
                message = "There are pages 1 to \(last)."
                return []
            }
            mode = .looking
            view.page = number
            view.extent = .page
            message = "Page \(number) of \(last)"
        case .enter:
            let (effect, reason) = question.effect(editor.text)
            message = reason
            return effect.map { [$0] } ?? []
        default:
            editor.handle(key)
            mode = .asking(question, editor)
        }
        return []
    }

    mutating func swap(_ field: FieldKey, _ others: [FieldKey], _ index: Int, _ key: DeskKey) -> [DeskEffect] {
        switch key {
        case .escape, .character("q"):
            mode = .looking
            message = ""
        case .down, .tab, .character("j"), .character("n"), .character("w"): mode = .swapping(field, others, (index + 1) % others.count)
        case .up, .backTab, .character("k"): mode = .swapping(field, others, (index + others.count - 1) % others.count)
        case .enter, .character("a"): return [.swap(field, others[index])]
        default: break
        }
        return []
    }
}
