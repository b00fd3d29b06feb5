import Foundation
import PageImages
import ReferralModel
import TestSupport
import Testing

@testable import PageReading

/// What the ink says against Tesseract, on real pages.
@Suite(.serialized) struct MendingTests {
    private func words(_ name: String, page: Int, without steps: ReadingSteps = []) throws -> [String] {
        let document = try ScannedDocument(bytes: try SampleFax(name).bytes())
        return try PageReader(steps: .all.subtracting(steps)).read(document.page(page)).text.words.map(\.text)
    }

    @Test("A letterhead in small capitals is a name in small letters, and capitals stay capitals")
    func smallCapitals() throws {
        let letter = try words("fax0013.pdf", page: 2)
        for word in ["Willow", "Creek", "Family", "Medicine"] { #expect(letter.contains(word)) }
        let form = try words("fax0003.pdf", page: 1)
        for word in ["REFERRAL", "AUTHORIZATION", "REQUEST", "GILBERT"] { #expect(form.contains(word)) }
    }

    @Test("A bar that is not level is read, with the points between and behind words")
    func slopingBar() throws {
        let order = try words("fax0020.pdf", page: 1)
        for word in ["IMAGING", "ORDER", "/", "EASTFIELD", "MI):"] { #expect(order.contains(word)) }
        #expect(order.count { $0 == "•" } == 2)
        #expect(try words("fax0020.pdf", page: 1, without: .points).contains("•") == false)
    }

    @Test("The labels of a cover sheet keep their colons")
    func colons() throws {
        let sheet = try words("fax0013.pdf", page: 1)
        #expect(sheet.count { $0 == "FAX:" } == 2)
        #expect(try words("fax0013.pdf", page: 1, without: .points).count { $0 == "FAX:" } < 2)
    }

    @Test("A word as high as two lines is read again line by line, where the ink shows two lines")
    func mergedLines() throws {
        let document = try ScannedDocument(bytes: try SampleFax("fax0013.pdf").bytes())
        let (text, page) = try PageReader().read(document.page(2))
        let lines = try ["Kristin", "Riverbend"].map { word in try #require(text.words.first { $0.text == word }) }
        let merged = Word("Riverbend", box: lines[0].box.union(lines[1].box), confidence: 0.9)
        let others = text.words.filter { $0 != lines[0] && $0 != lines[1] }
        let mended = MergedLines(page: page) { box in lines.filter { box.containsCenter(of: $0.box) } }.mended(others + [merged])
        #expect(Set(mended.map(\.text)) == Set(text.words.map(\.text)))
        #expect(mended.count == text.words.count)
        // One of the two gives nothing: the reading stays as it was.
        let kept = MergedLines(page: page) { box in lines.prefix(1).filter { box.containsCenter(of: $0.box) } }.mended(others + [merged])
        #expect(kept == others + [merged])
    }

    @Test(arguments: [("M.l.", "M.I."), ("Ml):", "MI):"), ("Pl", "Pl"), ("Ali", "Ali"), ("l", "l"), ("EL1l", "EL1l"), ("Al", "AI")])
    func lookalikes(read: String, meant: String) {
        #expect(Lookalikes.withCapitals(read) == meant)
    }
}
