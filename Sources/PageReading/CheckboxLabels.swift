import ReferralModel

/// Joins each checkbox with the words it stands for.
enum CheckboxLabels {
    /// The words to the right up to the next box, a rule or a wide gap; where there are none, the words close to the left.
    static func attach(_ boxes: [Checkbox], words: [Word], lines: [RulingLine], dpi: Int) -> [Checkbox] {
        boxes.map { box in
            var labelled = box
            let row = words.filter { isLevel($0.box, with: box.box) }
            let right = run(
                row.filter { $0.box.midX > Double(box.box.x1) }.sorted { $0.box.x0 < $1.box.x0 }, from: box, others: boxes, lines: lines,
                dpi: dpi)
            let chosen =
                right.isEmpty
                ? left(row.filter { $0.box.x1 <= box.box.x0 + 2 }.sorted { $0.box.x0 > $1.box.x0 }, from: box, others: boxes, dpi: dpi)
                : right
            guard !chosen.isEmpty else { return box }
            labelled.label = chosen.map(\.text).joined(separator: " ")
            labelled.labelBox = BoundingBox.around(chosen.map(\.box))
            return labelled
        }
    }

    /// Rings with the words that they go around; one around nothing that could be read has the place of a label and no label.
    static func ringed(_ rings: [BoundingBox], words: [Word]) -> [Checkbox] {
        rings.map { ring in
            let inside = words.filter { ring.containsCenter(of: $0.box) }.sorted { $0.box.x0 < $1.box.x0 }
            return Checkbox(
                box: ring, isChecked: true, confidence: inside.isEmpty ? 0.5 : 0.95,
                label: inside.isEmpty ? nil : inside.map(\.text).joined(separator: " "),
                labelBox: BoundingBox.around(inside.map(\.box))?.intersection(ring) ?? ring.inset(by: ring.height / 4))
        }
    }

    private static func run(_ words: [Word], from box: Checkbox, others: [Checkbox], lines: [RulingLine], dpi: Int) -> [Word] {
        var end = box.box.x1
        var chosen: [Word] = []
        for word in words {
            let gap = word.box.x0 - end
            guard gap <= (chosen.isEmpty ? dpi / 4 : dpi / 7) else { break }
            let isCut =
                others.contains {
                    $0.box != box.box && $0.box.midX > box.box.midX && isLevel($0.box, with: box.box)
                        && $0.box.midX < Double(word.box.x0) + 2
                }
                || lines.contains {
                    $0.orientation == .vertical && $0.box.x0 >= end - 2 && $0.box.x1 <= word.box.x0 + 2
                        && $0.box.verticalOverlap(box.box) > 0
                }
            if isCut { break }
            chosen.append(word)
            end = word.box.x1
        }
        return chosen
    }

    private static func left(_ words: [Word], from box: Checkbox, others: [Checkbox], dpi: Int) -> [Word] {
        var start = box.box.x0
        var chosen: [Word] = []
        for word in words {
            guard start - word.box.x1 <= dpi / 10 else { break }
            if others.contains(where: {
                $0.box != box.box && isLevel($0.box, with: box.box) && $0.box.x1 <= start && $0.box.x0 >= word.box.x1 - 2
            }) {
                break
            }
            chosen.insert(word, at: 0)
            start = word.box.x0
        }
        return chosen
    }

    private static func isLevel(_ a: BoundingBox, with b: BoundingBox) -> Bool {
        a.verticalOverlap(b) * 2 >= min(a.height, b.height)
    }
}
