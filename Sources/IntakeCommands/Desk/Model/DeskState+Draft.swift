import ReferralModel
import ReferralStore

extension DeskState {
    /// What would be lost if the desk ended now; nil when nothing would.
    func draft(of reviewer: String) -> ReviewDraft? {
        var draft = ReviewDraft(reviewer: reviewer, waived: waived)
        switch mode {
        case .editing(let key, let editor):
            (draft.purpose, draft.line, draft.place) = ("field:" + key.rawValue, editor.text, editor.cursor)
        case .asking(let question, let editor):
            (draft.purpose, draft.line, draft.place) = (question.rawValue, editor.text, editor.cursor)
        default: if waived.isEmpty { return nil }
        }
        return draft
    }

    /// Goes on where a desk ended that was not left.
    mutating func resume(_ draft: ReviewDraft, reviewer: String) {
        waived = draft.waived
        let editor = LineEditor(draft.line, cursor: draft.place)
        guard let purpose = draft.purpose else { return }
        if let question = DeskQuestion(rawValue: purpose) {
            mode = .asking(question, editor)
        } else if let key = FieldKey(rawValue: String(purpose.dropFirst("field:".count))) {
            mode = .editing(key, editor)
            if let index = doubts.firstIndex(where: { $0.key == key }) { selected = index }
        }
        let who = draft.reviewer == reviewer ? "you" : TerminalText.clean(draft.reviewer)
        message = "As \(who) had typed it when the desk ended; Enter stores it, Esc drops it."
    }
}
