/// A projective map between two pixel planes: `(x, y) → ((ax + by + c) / w, (dx + ey + f) / w)` with `w = gx + hy + 1`.
///
/// Turning, straightening and squaring are affine (`g = h = 0`); a sheet scanned at a tilt needs all eight.
public struct PlaneTransform: Hashable, Codable, Sendable {
    public var a, b, c, d, e, f, g, h: Double

    public init(
        a: Double, b: Double, c: Double, d: Double, e: Double, f: Double, g: Double = 0, h: Double = 0
    ) {
        self.a = a
        self.b = b
        self.c = c
        self.d = d
        self.e = e
        self.f = f
        self.g = g
        self.h = h
    }

    public static let identity = PlaneTransform(a: 1, b: 0, c: 0, d: 0, e: 1, f: 0)

    public func apply(_ x: Double, _ y: Double) -> (x: Double, y: Double) {
        let w = g * x + h * y + 1
        return ((a * x + b * y + c) / w, (d * x + e * y + f) / w)
    }

    /// The upright box around the mapped corners of `box`, rounded outwards.
    public func apply(_ box: BoundingBox) -> BoundingBox {
        let corners = [
            apply(Double(box.x0), Double(box.y0)), apply(Double(box.x1), Double(box.y0)),
            apply(Double(box.x0), Double(box.y1)), apply(Double(box.x1), Double(box.y1)),
        ]
        let xs = corners.map(\.x)
        let ys = corners.map(\.y)
        return BoundingBox(
            Int(pixels: (xs.min() ?? 0).rounded(.down)), Int(pixels: (ys.min() ?? 0).rounded(.down)),
            Int(pixels: (xs.max() ?? 0).rounded(.up)), Int(pixels: (ys.max() ?? 0).rounded(.up)))
    }

    /// The map that first applies `self`, then `next`.
    public func then(_ next: PlaneTransform) -> PlaneTransform {
        let m = Self.product(next.matrix, matrix)
        return Self(matrix: m)
    }

    /// The map back; nil when the plane collapses.
    public var inverse: PlaneTransform? {
        let m = matrix
        let cof = [
            m[4] * m[8] - m[5] * m[7], m[2] * m[7] - m[1] * m[8], m[1] * m[5] - m[2] * m[4],
            m[5] * m[6] - m[3] * m[8], m[0] * m[8] - m[2] * m[6], m[2] * m[3] - m[0] * m[5],
            m[3] * m[7] - m[4] * m[6], m[1] * m[6] - m[0] * m[7], m[0] * m[4] - m[1] * m[3],
        ]
        let determinant = m[0] * cof[0] + m[1] * cof[3] + m[2] * cof[6]
        guard abs(determinant) > 1e-12, abs(cof[8]) > 1e-12 else { return nil }
        return Self(matrix: cof)
    }

    private var matrix: [Double] { [a, b, c, d, e, f, g, h, 1] }

    private init(matrix m: [Double]) {
        let s = m[8]
        self.init(
            a: m[0] / s, b: m[1] / s, c: m[2] / s, d: m[3] / s, e: m[4] / s, f: m[5] / s, g: m[6] / s, h: m[7] / s)
    }

    private static func product(_ l: [Double], _ r: [Double]) -> [Double] {
        var m = [Double](repeating: 0, count: 9)
        for row in 0..<3 {
            for column in 0..<3 {
                for k in 0..<3 { m[row * 3 + column] += l[row * 3 + k] * r[k * 3 + column] }
            }
        }
        return m
    }
}
