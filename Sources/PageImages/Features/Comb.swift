public import ReferralModel

/// A row of cells for one character each, as forms print them for numbers and names.
public struct Comb: Sendable {
    /// Left to right, in pixels of the reading frame.
    public let cells: [BoundingBox]

    public init(cells: [BoundingBox]) { self.cells = cells }

    /// All cells together.
    public var box: BoundingBox { BoundingBox.around(cells) ?? BoundingBox(0, 0, 0, 0) }

    /// Finds rows of at least two cells whose walls stand at even distances of 0.08 to 0.35 inch.
    static func find(among lines: [RulingLine], dpi: Int) -> [Comb] {
        let walls = lines.filter { $0.orientation == .vertical && $0.box.height <= dpi * 45 / 100 }.map(\.box)
        var rows: [[BoundingBox]] = []
        func step(_ row: [BoundingBox]) -> Double? { row.count > 1 ? row[row.count - 1].midX - row[row.count - 2].midX : nil }
        for wall in walls.sorted(by: { $0.x0 < $1.x0 }) {
            let open = rows.indices.filter { index in
                let row = rows[index]
                guard let last = row.last else { return false }
                let pitch = wall.midX - last.midX
                let isLevel = last.verticalOverlap(wall) * 10 >= min(last.height, wall.height) * 7
                guard isLevel, pitch >= Double(dpi) * 0.08, pitch <= Double(dpi) * 0.35 else { return false }
                return step(row).map { abs(pitch - $0) <= Double(dpi) / 28 } ?? true
            }
            // Of combs close behind one another, or in one another, a wall belongs to the one whose step it keeps; one that has but its
            // first wall has the step of the others.
            let steps = open.map { index in step(rows[index]) }
            let usual = steps.compactMap(\.self).first
            let index = zip(open, steps).min { a, b in
                func off(_ row: (Int, Double?)) -> Double {
                    let pitch = wall.midX - (rows[row.0].last?.midX ?? 0)
                    return abs(pitch - (row.1 ?? usual ?? pitch))
                }
                return (off(a), a.0) < (off(b), b.0)
            }?.0
            if let index { rows[index].append(wall) } else { rows.append([wall]) }
        }
        return rows.filter { $0.count >= 3 }.map { row in
            let top = row.map(\.y0).sorted()[row.count / 2]
            let bottom = row.map(\.y1).sorted()[row.count / 2]
            return Comb(cells: zip(row, row.dropFirst()).map { BoundingBox($0.x1, top, $1.x0, bottom) })
        }
    }
}
