import ReferralModel

/// A word of a sidebar that is a heading on other forms and is here the caption of the value right below it: `Payer` over `Aetna`.
enum Caption {
    /// Whether a label is one: alone on its line in the sidebar, under a heading, with no other label on the next line of its column.
    static func isOne(_ label: LabelMatch, among labels: [LabelMatch], on page: PageLayout, isUnderHeading: Bool) -> Bool {
        guard isUnderHeading, let gutter = page.gutter, gutter.holds(label.box), page.rows[label.row].tokens.count == label.range.count,
            label.row + 1 < page.rows.count
        else { return false }
        let next = page.rows[label.row + 1]
        let isClose = next.box.y0 - label.box.y1 < page.height && abs(next.box.x0 - label.box.x0) < page.height
        return isClose && gutter.turn(of: next.box) == gutter.turn(of: label.box)
            && !labels.contains { $0.row == label.row + 1 && $0.startsRun }
    }
}
