import ReferralModel
import SenderMemory

/// A page laid over the form it is of: where the remembered values stand on it.
struct RememberedPage {
    let page: MarkedPage
    let form: RememberedForm
    let registration: Registration
    /// Tokens that the form prints.
    private let printed: Set<Int>
    /// Where the form prints something, on the page.
    private let anchors: [PlaneBox]

    private var layout: PageLayout { page.layout }

    init(page: MarkedPage, form: RememberedForm, registration: Registration, tokens: [Int]) {
        self.page = page
        self.form = form
        self.registration = registration
        let sketch = form.sketch
        printed = Set(registration.matches.filter { sketch.isPrinted(sketch.words[$0.sketch]) }.map { tokens[$0.page] })
        anchors = sketch.printed.map { registration.toPage($0.box) }
    }

    /// The words that stand in a remembered place; nil where other words stand in place of its label.
    func zone(of place: RememberedPlace) -> ValueZone? {
        guard let dy = shift(of: place) else { return nil }
        let flat = registration.toPage(place.box)
        let box = PlaneBox(flat.x0, flat.y0 + dy, flat.x1, flat.y1 + dy)
        let height = Double(layout.height) / Double(layout.width)
        let right = rightEdge(of: box, height)
        let bottom = bottomEdge(of: box, right: right, height)
        var zone = ValueZone(relation: .remembered, lines: [], box: layout.frame(PlaneBox(box.x0, box.y0, right, box.y1)))
        var last = box.y0
        for row in layout.rows {
            let middle = row.box.midY / Double(layout.width)
            if zone.lines.isEmpty {
                guard abs(middle - (box.y0 + height / 2)) < 0.75 * height else { continue }
            } else {
                guard middle > last + 0.5 * height else { continue }
                if middle > min(bottom, last + 2.2 * height) { break }
            }
            let words = words(of: row, in: box, from: box.x0 - height, to: right, isFirst: zone.lines.isEmpty)
            if words.isEmpty {
                if zone.lines.isEmpty { continue } else { break }
            }
            zone.lines.append(words)
            last = middle
            if zone.lines.count >= place.lines { break }
        }
        if let read = page.box(zone.tokens) { zone.box = read }
        return zone
    }

    /// The words of a line from `left` on that are written, up to what the form prints next.
    private func words(of row: Row, in place: PlaneBox, from left: Double, to right: Double, isFirst: Bool) -> [Int] {
        var out: [Int] = []
        let width = Double(layout.width)
        for (position, token) in row.tokens.enumerated() {
            let box = layout.tokens[token].box
            guard Double(box.x0) / width >= left, box.midX / width < right else { continue }
            if !out.isEmpty, row.breaks[position] == .rule || row.breaks[position] == .checkbox { break }
            // A word that stood on an earlier fax as well may be a part of the value all the same.
            let isInside = Double(box.x0) / width >= place.x0 - 0.004 && box.midX / width < place.x1
            if printed.contains(token) && !isInside || page.isLabel[token] || page.isOption[token] {
                if out.isEmpty { continue } else { break }
            }
            // A value begins where it began before, not in the next column.
            if out.isEmpty, Double(box.x0) / width > left + (isFirst ? 0.16 : 0.06) { break }
            if !out.isEmpty, row.breaks[position] == .gap, isFarGap(out[out.count - 1], token) { break }
            out.append(token)
        }
        return out
    }

    /// How far below its place on the form the label of a value stands, in widths of the page; 0 where the label was lost altogether, nil
    /// where other words stand there.
    private func shift(of place: RememberedPlace) -> Double? {
        guard let label = place.label, let labelBox = place.labelBox else { return 0 }
        let here = registration.toPage(labelBox)
        let wanted = Fold.bytes(label)
        let count = max(1, label.split(separator: " ").count)
        var best: Double?
        var isOccupied = false
        for row in layout.rows {
            let dy = row.box.midY / Double(layout.width) - here.midY
            guard abs(dy) < 0.03 else { continue }
            for (position, token) in row.tokens.enumerated() {
                let dx = Double(layout.tokens[token].box.x0) / Double(layout.width) - here.x0
                guard abs(dx) < 0.03 else { continue }
                if abs(dy) < 0.6 * here.height { isOccupied = true }
                let read = row.tokens[position...].prefix(count).flatMap { layout.tokens[$0].folded }
                // The place speaks for the label already: half of its letters are enough.
                let limit = wanted.count / 2
                guard Fold.distance(wanted, read, limit: limit) <= limit else { continue }
                if best.map({ abs(dy) < abs($0) }) ?? true { best = dy }
            }
        }
        return best ?? (isOccupied ? nil : 0)
    }

    private func isFarGap(_ a: Int, _ b: Int) -> Bool {
        layout.tokens[b].box.x0 - layout.tokens[a].box.x1 > 4 * layout.height
    }

    /// Where the form prints something to the right of the place, or the edge of the page.
    private func rightEdge(of box: PlaneBox, _ height: Double) -> Double {
        anchors.filter { abs($0.midY - (box.y0 + height / 2)) < 0.8 * height && $0.x0 > max(box.x0 + height, box.x1 - 0.01) }.map(\.x0)
            .min() ?? 1
    }

    /// Where the form prints something below the place.
    private func bottomEdge(of box: PlaneBox, right: Double, _ height: Double) -> Double {
        anchors.filter { $0.midY > box.y0 + 1.2 * height && $0.x0 < right && $0.x1 > box.x0 }.map(\.y0).min() ?? 2
    }
}
