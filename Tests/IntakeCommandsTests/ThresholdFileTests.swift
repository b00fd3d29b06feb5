import Testing

@testable import IntakeCommands

@Suite struct ThresholdFileTests {
    private let text = """
        # Made by hand.
        weights:
          required: 1.5
          all: 2.5
        thresholds:
          required: 0.9100
          all: 0.9700
        stack:
          all: 3.5

        """

    @Test("Only the two thresholds change")
    func changed() throws {
        let changed = try #require(ThresholdFile.changed(text, required: 0.87654, all: 0.05))
        #expect(
            changed == text.replacing("  required: 0.9100", with: "  required: 0.8765").replacing("  all: 0.9700", with: "  all: 0.0500"))
    }

    @Test("A file without thresholds is left alone", arguments: ["", "thresholds:\n  all: 0.9\n", "weights:\n  required: 1\n  all: 1\n"])
    func without(text: String) {
        #expect(ThresholdFile.changed(text, required: 0.9, all: 0.9) == nil)
    }

    @Test(arguments: [(0.9, "0.9000"), (0.00004, "0.0000"), (1, "1.0000"), (0.99999, "1.0000"), (0.123449, "0.1234")])
    func digits(value: Double, text: String) {
        #expect(ThresholdFile.text(value) == text)
    }
}
