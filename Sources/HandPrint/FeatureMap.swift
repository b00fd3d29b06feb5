import CKernels

/// Planes of numbers, each row with a margin of zeros at both ends so that a filter may look past them.
struct FeatureMap {
    /// Floats of zero before and after each row: as far as any filter looks, and a whole vector more.
    static let margin = Int(kernels_margin)

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

    var shape: kernels_map { kernels_map(planes: Int32(planes), rows: Int32(rows), columns: Int32(columns), stride: Int32(stride)) }

    /// Where the first column of a row is.
    func start(plane: Int, row: Int) -> Int { (plane * rows + row) * stride + Self.margin }

    /// The largest of every `down` x `across` values; what does not fill a last group is dropped.
    func pooled(down: Int, across: Int) -> FeatureMap {
        guard down > 1 || across > 1 else { return self }
        var out = FeatureMap(planes: planes, rows: rows / down, columns: columns / across)
        let outShape = out.shape
        out.values.withUnsafeMutableBufferPointer { target in
            values.withUnsafeBufferPointer { source in
                kernels_pool(shape, source.baseAddress, Int32(down), Int32(across), outShape, target.baseAddress)
            }
        }
        return out
    }
}
