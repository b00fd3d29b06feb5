import ReferralModel

/// Puts words into lines and blocks by where they stand.
///
/// Sparse text comes from Tesseract in scraps; a reader of forms needs to know what stands on one line of one cell.
enum LineGrouping {
    /// Words in reading order, numbered anew: a line ends at a vertical rule or a gap of three heights, a block at every such end.
    static func group(_ words: [Word], lines: [RulingLine]) -> [Word] {
        var rows: [[Word]] = []
        for word in words.sorted(by: { ($0.box.midY, $0.box.x0) < ($1.box.midY, $1.box.x0) }) {
            let index = rows.lastIndex { row in
                row.suffix(12).contains { other in
                    other.box.verticalOverlap(word.box) * 10 >= min(other.box.height, word.box.height) * 6
                        && max(other.box.height, word.box.height) <= 3 * min(other.box.height, word.box.height) + 6
                }
            }
            if let index, rows.count - index <= 4 { rows[index].append(word) } else { rows.append([word]) }
        }
        let walls = lines.filter { $0.orientation == .vertical }.map(\.box)
        var grouped: [Word] = []
        var line = 0
        for row in rows {
            var previous: Word?
            for word in row.sorted(by: { $0.box.x0 < $1.box.x0 }) {
                if let last = previous {
                    let gap = word.box.x0 - last.box.x1
                    let height = max(last.box.height, word.box.height)
                    let isWalled = walls.contains {
                        $0.x0 >= last.box.x1 - 4 && $0.x1 <= word.box.x0 + 4 && $0.verticalOverlap(word.box) * 2 >= word.box.height
                    }
                    if isWalled || gap > height * 3 { line += 1 }
                }
                var placed = word
                placed.line = line
                placed.block = line
                grouped.append(placed)
                previous = word
            }
            line += 1
        }
        return grouped
    }
}
