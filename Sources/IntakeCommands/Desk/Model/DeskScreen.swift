import FoundationEssentials
import ReferralModel
import ReferralStore

/// What the desk looks like: lines of text, and the place for the picture.
struct DeskScreen: Hashable {
    var lines: [String]
    /// Column and row of the picture's upper left cell, from 0.
    var pictureColumn: Int
    var pictureRow: Int
    var pictureColumns: Int
    var pictureRows: Int
    /// Where the cursor stands while a line is typed.
    var cursor: (column: Int, row: Int)?

    static func == (l: DeskScreen, r: DeskScreen) -> Bool { l.lines == r.lines && l.cursor?.column == r.cursor?.column }
    func hash(into hasher: inout Hasher) { hasher.combine(lines) }

    /// Draws the desk on a screen of at least 40 x 12 cells.
    init(_ state: DeskState, width: Int, height: Int, paint: Paint, now: Date) {
        let left = min(48, width * 48 / 100)
        pictureColumn = left + 1
        pictureColumns = max(1, width - left - 1)
        var rows: [String] = []
        if let record = state.record {
            let heading = ReferralHeading(record: record, now: now).lines(width: width, paint: .none)
            let notes = state.notes.suffix(1).map {
                paint.bold(ScreenText.cut("Note     " + TerminalText.clean($0.by + ": " + $0.text), to: width))
            }
            rows =
                [paint.bold(ScreenText.cut(heading[0] + "   \(state.openCount) to settle", to: width))] + heading.dropFirst().prefix(2)
                + notes + (SamePatient.line(state.same).map { [paint.bold(ScreenText.cut($0, to: width))] } ?? [])
        } else {
            rows = [paint.bold("ReferralIntake")]
        }
        rows.append(paint.dim(String(repeating: "─", count: width)))
        pictureRow = rows.count
        let room = max(1, height - rows.count - 2)
        pictureRows = room
        let list = state.mode == .help ? Self.help : Self.list(state, left, room, paint)
        rows += list.prefix(room)
        while rows.count < height - 2 { rows.append("") }
        switch state.mode {
        case .editing(let key, let editor):
            let label = key.rawValue + ": "
            rows.append(ScreenText.cut(TerminalText.clean(state.message), to: width))
            rows.append(label + TerminalText.clean(editor.text))
            cursor = (ScreenText.width(label) + editor.cursor, height - 1)
        case .asking(let question, let editor):
            rows.append(ScreenText.cut(TerminalText.clean(state.message), to: width))
            rows.append(question.label + TerminalText.clean(editor.text))
            cursor = (ScreenText.width(question.label) + editor.cursor, height - 1)
        default:
            rows.append(paint.bold(ScreenText.cut(TerminalText.clean(state.message), to: width)))
            rows.append(
                paint.dim(
                    ScreenText.cut("Enter right  n other  e type  m missing  i illegible  u undo  s skip  ? keys", to: width)
                ))
        }
        lines = rows
    }

    private static let help = [
        "Enter a  right as shown; the next field", "n b      next, previous reading", "e        type it; Esc leaves",
        "m i      really missing; illegible", "w        swap with another field's value", "↑ ↓ j k  another field; f  all fields",
        "p        place, surroundings, page", "g [ ]    to a page; back; on", "t        turn the picture",
        "v J      split in pages; join with next", "o h z    note; hand to someone; snooze", "u        take the last change back",
        "x        not a referral", "s        hand it back, take the next", "q        leave the desk",
    ]

    private static func list(_ state: DeskState, _ width: Int, _ room: Int, _ paint: Paint) -> [String] {
        let doubts = state.doubts
        guard let record = state.record else { return [] }
        let shown = max(1, room / 2)
        let first = max(0, min(state.selected - shown / 2, doubts.count - shown))
        var lines = doubts.enumerated().dropFirst(first).prefix(shown).map { index, doubt in
            let value = doubt.key.flatMap { key in
                (index == state.selected ? state.candidate(key) : record.referral.fields[key]?.value).map { FieldDisplay.text(key, $0) }
            }
            let name = ScreenText.fit(doubt.key?.shortName ?? doubt.name, to: min(20, width / 2))
            let line = ScreenText.fit(
                (index == state.selected ? "> " : "  ") + name + " "
                    + (value ?? (doubt.severity == .info ? "–" : "– " + doubt.kind.rawValue)), to: width)
            return index == state.selected ? paint.bold(line) : doubt.severity == .error ? paint.red(line) : line
        }
        guard let doubt = state.current else { return lines }
        if case .swapping(let key, let others, let index) = state.mode {
            lines += ["", "swap " + key.shortName + " with:"]
            return lines
                + others.enumerated().map { position, other in
                    let value = record.referral.fields[other].map { FieldDisplay.text(other, $0.value) } ?? ""
                    return ScreenText.cut((position == index ? "> " : "  ") + other.shortName + " " + value, to: width)
                }
        }
        lines.append("")
        for reason in doubt.reasons.prefix(2) { lines += ScreenText.wrap(TerminalText.clean(reason), to: width) }
        guard let field = doubt.key.flatMap({ record.referral.fields[$0] }), let key = doubt.key else { return lines }
        lines += ScreenText.wrap(
            "read “" + ScreenText.cut(TerminalText.clean(field.raw), to: 80) + "” " + FieldDisplay.confidence(field.confidence), to: width)
        lines += field.alternatives.prefix(3).enumerated().map { index, other in
            let mark = state.alternative == index + 1 ? "> " : "  "
            return ScreenText.cut(
                mark + "or " + FieldDisplay.text(key, other.value) + " " + FieldDisplay.confidence(other.score), to: width)
        }
        return lines
    }
}
