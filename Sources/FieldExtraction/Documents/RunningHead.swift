/// The line that a form repeats on each of its pages with nothing changed but the number: `New Patient Packet 1 / 2`.
enum RunningHead {
    /// Whether a line among the first or last of one page stands among those of the next, with one small number in it that is one more.
    static func goesOn(from page: PageLayout, to next: PageLayout) -> Bool {
        let heads = candidates(next)
        return candidates(page).contains { line in heads.contains { isNext($0, after: line) } }
    }

    private static func candidates(_ page: PageLayout) -> [[String]] {
        (page.rows.prefix(3) + page.rows.suffix(2)).map { row in
            row.tokens.map { page.tokens[$0].text.lowercased().trimmed { ".,;:()-/".contains($0) } }.filter { !$0.isEmpty }
        }
        .filter { $0.count >= 4 && $0.count <= 24 }
    }

    private static func isNext(_ line: [String], after other: [String]) -> Bool {
        guard line.count == other.count else { return false }
        let changed = zip(line, other).filter { $0 != $1 }
        guard changed.count == 1, let (now, before) = changed.first, let n = Int(now), let m = Int(before) else { return false }
        return n == m + 1 && n <= 20
    }
}
