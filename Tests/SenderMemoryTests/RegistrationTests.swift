import ReferralModel
import SenderMemory
import Testing

/// A page laid over the sketch of a form: shifted, stretched, with words lost to noise and others written on it.
@Suite struct RegistrationTests {
    /// Words of a form on a grid of 4 columns, each of other letters.
    private static func form(_ name: String, rows: Int = 12) -> [SeenWord] {
        (0..<rows * 4).map { index in
            let (x, y) = (0.1 + 0.22 * Double(index % 4), 0.1 + 0.08 * Double(index / 4))
            return SeenWord(mark: SeenWord.mark("\(name) \(index)".utf8), box: PlaneBox(x, y, x + 0.08, y + 0.014))
        }
    }

    private static func moved(_ words: [SeenWord], scale: Double = 1.03, x: Double = 0.01, y: Double = -0.015) -> [SeenWord] {
        words.map { word in
            let box = word.box
            return SeenWord(mark: word.mark, box: PlaneBox(box.x0 * scale + x, box.y0 * scale + y, box.x1 * scale + x, box.y1 * scale + y))
        }
    }

    @Test func aPageOfTheFormIsLaidOverItThoughAThirdOfItsWordsAreMisread() throws {
        let form = Self.form("order")
        let sketch = try #require(FormSketch(form))
        var page = Self.moved(form)
        for index in stride(from: 0, to: page.count, by: 3) { page[index].mark = SeenWord.mark("noise \(index)".utf8) }
        let registration = try #require(Registration(sketch, page))
        #expect(abs(registration.share - 0.67) < 0.02)
        let box = registration.toPage(PlaneBox(0.5, 0.5, 0.6, 0.52))
        #expect(abs(box.x0 - (0.5 * 1.03 + 0.01)) < 0.003)
        #expect(abs(box.y0 - (0.5 * 1.03 - 0.015)) < 0.003)
        let back = try #require(registration.toSketch(box))
        #expect(abs(back.x0 - 0.5) < 0.003 && abs(back.y0 - 0.5) < 0.003)
    }

    @Test func whatALongEntryPushedDownIsFollowed() throws {
        let form = Self.form("order")
        let sketch = try #require(FormSketch(form))
        let page = form.map { word in
            var box = word.box
            if box.y0 > 0.5 {
                box.y0 += 0.02
                box.y1 += 0.02
            }
            return SeenWord(mark: word.mark, box: box)
        }
        let registration = try #require(Registration(sketch, page))
        #expect(abs(registration.toPage(PlaneBox(0.35, 0.9, 0.4, 0.92)).y0 - 0.92) < 0.006)
        #expect(abs(registration.toPage(PlaneBox(0.35, 0.18, 0.4, 0.2)).y0 - 0.18) < 0.006)
    }

    @Test func aPageOfAnotherFormIsNotOfIt() throws {
        let sketch = try #require(FormSketch(Self.form("order")))
        // The same words in other places, and a handful of them in their place, are another form.
        let shuffled = Self.form("order").enumerated().map { index, word in
            SeenWord(mark: word.mark, box: Self.form("order")[(index * 7 + 3) % 48].box)
        }
        #expect(Registration(sketch, shuffled).map { $0.share < 0.3 } ?? true)
        #expect(Registration(sketch, Self.form("letter")) == nil)
    }

    @Test func whatWasWrittenFallsOutOfTheSketch() throws {
        let form = Self.form("order")
        let names = ["okafor", "brandt", "lindqvist"].map {
            SeenWord(mark: SeenWord.mark($0.utf8), box: PlaneBox(0.2, 0.36, 0.26, 0.374))
        }
        var sketch = try #require(FormSketch(form + [names[0]]))
        #expect(sketch.printed.count == form.count + 1)
        for name in names.dropFirst() {
            let page = Self.moved(form) + [name]
            sketch.add(page, try #require(Registration(sketch, page)))
        }
        #expect(Set(sketch.printed.map(\.mark)) == Set(form.map(\.mark)))
    }

    @Test func tooFewWordsMakeNoForm() {
        #expect(FormSketch(Array(Self.form("order").prefix(11))) == nil)
    }

    @Test func aKnownSenderNeedsLessOfTheForm() throws {
        let form = Self.form("order")
        let memory = FormMemory(forms: [
            RememberedForm(senders: ["5125550100"], sketch: try #require(FormSketch(form)), places: [], lessons: [1])
        ])
        let page = Self.moved(Array(form.prefix(14)))
        #expect(memory.form(of: page, from: nil) == nil)
        #expect(memory.form(of: page, from: "5125550100")?.index == 0)
    }
}
