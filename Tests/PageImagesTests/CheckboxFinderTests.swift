import ReferralModel
import Testing

@testable import PageImages

/// Boxes to tick in the shapes that forms draw them, on a page where each is known.
@Suite struct CheckboxFinderTests {
    enum Shape: CaseIterable { case square, circle, bracket }
    enum Mark: CaseIterable { case empty, ticked, crossed, filled }

    @Test("Squares, circles and brackets are found with their state, and round letters are none of them", arguments: Shape.allCases)
    func shapes(shape: Shape) throws {
        let sheet = try DrawnSheet()
        var drawn: [(x: Double, y: Double, mark: Mark)] = []
        for row in 0..<8 {
            for (column, mark) in Mark.allCases.enumerated() {
                let (x, y) = (200 + column * 350, 300 + row * 120)
                sheet.draw(shape, mark, x: x, y: y, side: 30)
                // Letters O, round as the circles and thick as print is.
                sheet.ring(x: Double(x + 70), y: Double(y + 15), radius: 12, pen: 4)
                sheet.fill(x + 90, y + 3, 5, 24)
                sheet.ring(x: Double(x + 112), y: Double(y + 15), radius: 12, pen: 4)
                drawn.append((Double(x + 15), Double(y + 15), mark))
            }
        }
        let boxes = CheckboxFinder.find(in: sheet.page, dpi: 204).boxes
        #expect(boxes.count == drawn.count)
        for box in drawn {
            let found = boxes.filter { abs($0.box.midX - box.x) < 10 && abs($0.box.midY - box.y) < 10 }
            #expect(found.map(\.isChecked) == [box.mark != .empty], "\(box.mark) at \(box.x), \(box.y)")
        }
    }

    /// A white page of a fine fax to draw on, 1728 by 2200 pixels at 204 dpi.
    private struct DrawnSheet {
        let page: Bitmap

        init() throws { page = try #require(Bitmap(width: 1728, height: 2200)) }

        func fill(_ x: Int, _ y: Int, _ width: Int, _ height: Int) { page.fill(BoundingBox(x, y, x + width, y + height)) }

        func ring(x: Double, y: Double, radius: Double, pen: Double) {
            for row in Int(y - radius - 2)...Int(y + radius + 2) {
                for column in Int(x - radius - 2)...Int(x + radius + 2) {
                    let distance = ((Double(column) - x) * (Double(column) - x) + (Double(row) - y) * (Double(row) - y)).squareRoot()
                    if distance <= radius, distance > radius - pen { fill(column, row, 1, 1) }
                }
            }
        }

        private func line(_ x0: Int, _ y0: Int, _ x1: Int, _ y1: Int) {
            let steps = max(abs(x1 - x0), abs(y1 - y0), 1)
            for step in 0...steps { fill(x0 + (x1 - x0) * step / steps, y0 + (y1 - y0) * step / steps, 3, 3) }
        }

        func draw(_ shape: Shape, _ mark: Mark, x: Int, y: Int, side: Int) {
            switch shape {
            case .square:
                for (x0, y0, w, h) in [(x, y, side, 2), (x, y + side - 2, side, 2), (x, y, 2, side), (x + side - 2, y, 2, side)] {
                    fill(x0, y0, w, h)
                }
            case .circle: ring(x: Double(x) + Double(side) / 2, y: Double(y) + Double(side) / 2, radius: Double(side) / 2, pen: 2)
            case .bracket:
                for (x0, w) in [(x, 2), (x + side - 2, 2)] { fill(x0, y, w, side) }
                for (x0, y0) in [(x, y), (x, y + side - 2), (x + side - 6, y), (x + side - 6, y + side - 2)] { fill(x0, y0, 6, 2) }
            }
            switch mark {
            case .empty: break
            case .ticked:
                line(x + 8, y + 15, x + 13, y + 21)
                line(x + 13, y + 21, x + 22, y + 7)
            case .crossed:
                line(x + 8, y + 8, x + 20, y + 20)
                line(x + 8, y + 20, x + 20, y + 8)
            case .filled: fill(x + 9, y + 9, 12, 12)
            }
        }
    }
}
