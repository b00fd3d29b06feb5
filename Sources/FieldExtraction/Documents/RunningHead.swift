import ReferralModel

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

    /// Whether both pages end in the same line, but for their numbers: `Form 7104   Page 1 of 2`, `Printed 06/16/2025 by Ann   2/2`. So do
    /// two referrals on one form.
    static func sharesFoot(_ page: PageLayout, _ next: PageLayout) -> Bool {
        guard let foot = foot(page), let other = Self.foot(next) else { return false }
        let limit = foot.count / 6
        return abs(foot.count - other.count) <= limit && Fold.distance(foot, other, limit: limit) <= limit
    }

    /// The letters and digits of a page's last line, without what numbers it; nil where that says too little.
    private static func foot(_ page: PageLayout) -> [UInt8]? {
        guard let row = page.rows.last, row.box.y0 > page.page.geometry.readingHeight * 9 / 10 else { return nil }
        let words = row.tokens.map { page.tokens[$0] }.filter { word in
            let text = word.text.lowercased()
            return text.count > 3 && !text.hasPrefix("pag") && text.contains(where: \.isLetter) || word.digitCount >= 4
        }
        let letters = words.flatMap(\.folded)
        return letters.count >= 6 ? letters : nil
    }
}
