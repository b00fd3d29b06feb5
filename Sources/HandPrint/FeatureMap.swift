/// Planes of numbers, each row with a margin of zeros at both ends so that a filter may look past them.
struct FeatureMap {
    /// Floats of zero before and after each row: as far as any filter looks, and a whole vector more.
    static let margin = 16

    let planes: Int
    let rows: Int
    let columns: Int
    /// Floats from one row to the next.
    let stride: Int
    var values: [Float]

    init(planes: Int, rows: Int, columns: Int) {
        self.planes = planes
        self.rows = rows
        self.columns = columns
        stride = (columns + 7) / 8 * 8 + 2 * Self.margin
        values = [Float](repeating: 0, count: planes * rows * stride)
    }

    /// Where the first column of a row is.
    func start(plane: Int, row: Int) -> Int { (plane * rows + row) * stride + Self.margin }

    /// The largest of every `down` x `across` values; what does not fill a last group is dropped.
    func pooled(down: Int, across: Int) -> FeatureMap {
        guard down > 1 || across > 1 else { return self }
        var out = FeatureMap(planes: planes, rows: rows / down, columns: columns / across)
        for plane in 0..<planes {
            for row in 0..<out.rows {
                let target = out.start(plane: plane, row: row)
                for column in 0..<out.columns {
                    var most = -Float.infinity
                    for y in 0..<down {
                        let source = start(plane: plane, row: row * down + y) + column * across
                        for x in 0..<across { most = max(most, values[source + x]) }
                    }
                    out.values[target + column] = most
                }
            }
        }
        return out
    }
}
