import FoundationEssentials
import ReferralModel
import ReferralStore

/// The desk line by line: each line read is a key with what is typed after it, each answer is plain text.
struct LineDesk {
    let work: DeskWork
    private var state = DeskState()

    init(work: DeskWork) { self.work = work }

    /// Runs until `q` or the end of input; what is in hand then goes back to the queue.
    mutating func run(first: String?) async throws {
        await work.apply(.next, &state)
        tell()
        var line = first ?? readLine()
        while let typed = line {
            if await !handle(typed) { break }
            tell()
            line = readLine()
        }
        try await work.leave(state)
    }

    /// False when the reviewer leaves.
    private mutating func handle(_ line: String) async -> Bool {
        for key in Self.keys(line, in: state.mode) {
            for effect in state.handle(key, read: work.rules.content) {
                if effect == .quit { return false }
                await work.apply(effect, &state)
            }
        }
        // A line that was refused is typed anew.
        let message = state.message
        if state.mode != .looking { _ = state.handle(.escape, read: work.rules.content) }
        state.message = message
        return true
    }

    /// `e 4/9/1961` types a value, `z 2h` answers a question; other letters are keys, an empty line is Enter.
    static func keys(_ line: String, in mode: DeskState.Mode) -> [DeskKey] {
        let leave: [DeskKey] = mode == .looking ? [] : [.escape]
        let letters = line.prefix { !$0.isWhitespace }
        let rest = line.dropFirst(letters.count).drop(while: \.isWhitespace)
        guard let first = letters.first else { return [.enter] }
        if letters.count == 1, "exghovJz".contains(first) {
            if rest.isEmpty, first == "e" || first == "x" { return leave + [.character(first)] + (first == "x" ? [.enter] : []) }
            return leave + [.character(first), .clear] + rest.map(DeskKey.character) + [.enter]
        }
        return leave + letters.map(DeskKey.character)
    }

    private func tell() {
        if let record = state.record {
            let heading = ReferralHeading(record: record, now: Date())
            Console.print("Referral \(record.id): " + heading.patient + " (\(state.openCount) to settle)")
            state.notes.forEach { Console.print("  note by " + TerminalText.clean($0.by + ": " + $0.text)) }
            if let doubt = state.current { tell(doubt, record) }
        }
        if !state.message.isEmpty { Console.print(TerminalText.clean(state.message)) }
    }

    private func tell(_ doubt: Doubt, _ record: ReferralRecord) {
        let value = doubt.key.flatMap { key in state.candidate(key).map { FieldDisplay.text(key, $0) } }
        Console.print("  " + doubt.name + ": " + (value ?? "– " + doubt.kind.rawValue))
        doubt.reasons.forEach { Console.print("    " + TerminalText.clean($0)) }
        guard let key = doubt.key, let field = record.referral.fields[key] else { return }
        for other in field.alternatives.prefix(5) {
            Console.print("    or " + FieldDisplay.text(key, other.value) + " " + FieldDisplay.confidence(other.score))
        }
    }
}
