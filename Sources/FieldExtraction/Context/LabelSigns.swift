import ReferralModel

/// What the labels that are known say of words that none of them leads to: they name what stands around.
struct LabelSigns {
    private let page: MarkedPage
    /// Labels in the order they are read.
    private let inOrder: [LabelMatch]

    /// Lines above in which a label may stand over the words.
    private static let above = 3

    init(_ page: MarkedPage) {
        self.page = page
        inOrder = page.labels.sorted { ($0.row, $0.range.lowerBound) < ($1.row, $1.range.lowerBound) }
    }

    /// Signs for words at a place of the page.
    func signs(at box: BoundingBox, row: Int, position: Int) -> [String] {
        var out: [String] = []
        if let section = page.sections.section(at: box)?.section { out.append("s:\(section.rawValue)") }
        let before = inOrder.lastIndex { ($0.row, $0.range.lowerBound) < (row, position) }
        for (distance, label) in inOrder[..<(before.map { $0 + 1 } ?? 0)].suffix(3).reversed().enumerated() {
            out.append("b\(distance):\(name(label))")
            if distance == 0, label.row == row { out.append("l:\(name(label))") }
        }
        if let next = before.map({ $0 + 1 }) ?? inOrder.indices.first, next < inOrder.count {
            out.append("n:\(name(inOrder[next]))")
            if inOrder[next].row == row { out.append("r:\(name(inOrder[next]))") }
        }
        let over = inOrder.last { label in
            label.row < row && label.row >= row - Self.above && label.box.x0 < box.x1 && label.box.x1 > box.x0
        }
        if let over { out.append("u:\(name(over))") }
        return out
    }

    private func name(_ label: LabelMatch) -> String { (label.isHeading ? "heading " : "") + label.target.name }
}
