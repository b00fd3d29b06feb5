import Foundation
import PageReading
import ReferralModel
import TestSupport
import Testing

@testable import PageImages

/// Real pages through the real engine, one after the other: engines side by side would fight over two cores.
@Suite(.serialized) struct PageReadingTests {
    private func read(_ fax: SampleFax) throws -> [PageText] {
        let document = try ScannedDocument(bytes: try fax.bytes())
        let reader = try PageReader()
        return try (1...document.pageCount).map { try reader.read(try document.page($0).prepared()) }
    }

    /// Share of the true words that were read, as multisets.
    private func recall(_ page: PageText, _ truth: String) -> Double {
        var read: [Substring: Int] = [:]
        for word in page.words { read[word.text[...], default: 0] += 1 }
        for word in page.faxHeader?.text.split(separator: " ") ?? [] { read[word, default: 0] += 1 }
        let words = truth.split(whereSeparator: \.isWhitespace)
        var hits = 0
        for word in words where read[word, default: 0] > 0 {
            read[word, default: 0] -= 1
            hits += 1
        }
        return Double(hits) / Double(max(1, words.count))
    }

    /// The line below which a change of the reader has broken something, by kind of page.
    @Test(arguments: [
        ("fax0007.pdf", 0.98), ("fax0003.pdf", 0.9), ("fax0024.pdf", 0.93), ("fax0026.pdf", 0.93), ("fax0014.pdf", 0.93),
        ("fax0036.pdf", 0.88),
    ])
    func wordsAreRead(name: String, least: Double) throws {
        let fax = SampleFax(name)
        for (page, truth) in zip(try read(fax), try fax.pageTexts()) {
            #expect(recall(page, truth) >= least, "page \(page.number)")
        }
    }

    @Test func theReadingDecidesWhichWayUpCapitalsStand() throws {
        // A form filled in in capitals, whose letters have neither ascenders nor descenders to tell the top by.
        let fax = SampleFax("capitals.tif")
        let reader = try PageReader()
        let (text, page) = try reader.read(ScannedDocument(bytes: try fax.bytes()).page(1))
        #expect(text.geometry.rotation == 0)
        #expect(page.geometry.rotation == 0)
        #expect(text.words.contains { $0.text == "ENROLLEE" })
    }

    @Test func textLayersAreTakenWhereTheyAgreeWithThePicture() throws {
        #expect(try read(SampleFax("fax0007.pdf")).map(\.source) == [.textLayer])
    }

    @Test func combsGiveWholeWords() throws {
        let words = try #require(try read(SampleFax("fax0003.pdf")).first).words.map(\.text)
        for value in ["05232024", "GILBERT", "KATIE", "1813150228", "2104582183"] { #expect(words.contains(value)) }
    }

    @Test func checkboxesHaveStateAndLabel() throws {
        let boxes = try #require(try read(SampleFax("fax0026.pdf")).first).checkboxes
        #expect(
            Set(boxes.filter(\.isChecked).compactMap(\.label)) == [
                "M", "Yes", "Urgent (within 7 days)", "Provider referral", "Nephrology", "No",
            ])
    }

    @Test func boxesCloseAboveOneAnotherAreToldApart() throws {
        let document = try ScannedDocument(bytes: try SampleFax("fax0060.tif").bytes())
        let boxes = try PageReader().read(try document.page(1).prepared()).checkboxes
        let urgency = boxes.filter { ["Routine", "Urgent", "Emergent"].contains($0.label) }
        #expect(urgency.count == 3)
        #expect(urgency.filter(\.isChecked).map(\.label) == ["Routine"])
    }

    @Test func theSendersLineIsNoContent() throws {
        let page = try #require(try read(SampleFax("fax0011.pdf")).first)
        #expect(page.faxHeader?.sender == "2605550166")
        #expect(page.faxHeader?.recipient == "2606912595")
        #expect(page.faxHeader?.date == CalendarDate(year: 2026, month: 5, day: 23))
        #expect(!page.words.contains { $0.text == "260-555-0166" })
    }

    @Test func twoReadingsAreByteEqual() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let fax = SampleFax("fax0020.pdf")
        #expect(try encoder.encode(try read(fax)) == encoder.encode(try read(fax)))
    }

    @Test func aSecondLookAgreesWhereTheFirstWasRight() throws {
        let page = try ScannedDocument(bytes: try SampleFax("fax0026.pdf").bytes()).page(1).prepared()
        let reader = try PageReader()
        let word = try #require(try reader.read(page).words.first { $0.text == "1888118357" })
        let readings = reader.readAgain(word.box, on: page, alphabet: .digits)
        #expect(readings.first?.text == "1888118357")
        #expect(reader.readAgain(BoundingBox(20, 1400, 120, 1430), on: page, alphabet: .any).isEmpty)
    }

    /// Ink without a word in it must come back empty; Tesseract's iterators are not made for that.
    @Test func aSecondLookAtALogoFindsNothing() throws {
        let page = try ScannedDocument(bytes: try SampleFax("fax0003.pdf").bytes()).page(1).prepared()
        let reader = try PageReader()
        for x in stride(from: 1480, to: 1640, by: 20) {
            for reading in reader.readAgain(BoundingBox(x, 100, x + 24, 160), on: page, alphabet: .digits) { #expect(reading.score <= 1) }
        }
    }

    /// As from a web portal: half the pixels of a fax, in grey.
    @Test func pagesOfFewPixelsAreEnlarged() throws {
        let fax = SampleFax("fax0024.pdf")
        let small = try #require(try ScannedDocument(bytes: try fax.bytes()).page(1).prepared().ink.grey()?.scaled(0.5, 0.5))
        small.resolution = (102, 98)
        let page = try ScannedDocument(bytes: try #require(small.png())).page(1)
        let text = try PageReader().read(try page.prepared())
        #expect((text.geometry.storedDPIX, text.geometry.readingDPI) == (102, 204))
        #expect(recall(text, try #require(try fax.pageTexts().first)) >= 0.8)
        let word = try #require(text.words.first { $0.text == "REFERRAL" || $0.text == "Patient" })
        #expect(text.geometry.storedBox(word.box).x1 <= small.width)
    }

    @Test func aMissingModelIsNamed() {
        #expect(throws: PageReaderError.modelMissing(folder: "/nonexistent")) { try PageReader(tessdata: "/nonexistent") }
    }

    @Test func aPageThatTakesTooLongIsCutShort() throws {
        let page = try ScannedDocument(bytes: try SampleFax("fax0024.pdf").bytes()).page(1).prepared()
        let reader = try PageReader(deadline: 50)
        #expect { try reader.read(page) } throws: { ($0 as? ReadFailure)?.code == .timeout }
    }
}
