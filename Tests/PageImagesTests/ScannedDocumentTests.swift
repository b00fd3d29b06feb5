import PageImages
import ReferralModel
import TestSupport
import Testing

@Suite struct ScannedDocumentTests {
    private func failure(_ bytes: [UInt8], limits: PageLimits = .standard) -> ReadFailure.Code? {
        do {
            let document = try ScannedDocument(bytes: bytes, limits: limits)
            for number in 1...document.pageCount { _ = try document.page(number) }
            return nil
        } catch {
            return error.code
        }
    }

    @Test(arguments: SampleFax.all)
    func everyPageIsOpenedAndStandsUpright(fax: SampleFax) throws {
        let document = try ScannedDocument(bytes: try fax.bytes())
        let rotations = try fax.rotations()
        #expect(document.pageCount == rotations.count)
        for (index, rotation) in rotations.enumerated() {
            let page = try document.page(index + 1).prepared()
            // Where print leaves it open, the reading decides.
            if page.isTurnCertain { #expect(page.geometry.rotation == rotation) }
            // Squared: the reading frame of a letter sheet is higher than wide by about 11 to 8.5.
            let ratio = Double(page.geometry.readingHeight) / Double(page.geometry.readingWidth)
            #expect((1.1...1.5).contains(ratio))
        }
    }

    @Test func whatCannotBeReadSaysWhy() throws {
        #expect(failure([]) == .corrupt)
        #expect(failure(Array("Dear colleague, see attached".utf8)) == .unsupported)
        #expect(failure(Array("%PDF-1.7\n%%EOF\n".utf8)) == .corrupt)
        let pdf = try SampleFax("fax0024.pdf").bytes()
        #expect(failure(Array(pdf.prefix(400))) == .corrupt)
        let tiff = try SampleFax("fax0060.tif").bytes()
        #expect(failure(Array(tiff.prefix(tiff.count / 2))) == .corrupt)
        #expect(failure(Array(tiff.prefix(9))) == .corrupt)
    }

    @Test func limitsHold() throws {
        let tiff = try SampleFax("fax0060.tif").bytes()
        #expect(failure(tiff, limits: PageLimits(bytes: 1000, pages: 10, pixels: 20_000_000, points: 8640)) == .tooLarge)
        #expect(failure(tiff, limits: PageLimits(bytes: 1 << 20, pages: 2, pixels: 20_000_000, points: 8640)) == .tooLarge)
    }

    @Test func aPageWithMorePixelsThanTheLimitLosesResolution() throws {
        let document = try ScannedDocument(
            bytes: try SampleFax("fax0024.pdf").bytes(), limits: PageLimits(bytes: 64 << 20, pages: 10, pixels: 1_000_000, points: 8640))
        let geometry = try document.page(1).prepared().geometry
        #expect(geometry.storedWidth * geometry.storedHeight <= 1_010_000)
    }

    /// Damage anywhere must end in a typed error or in pages, never in a trap.
    @Test func damagedFilesNeverTrap() throws {
        var generator = SeededGenerator(seed: 204_196)
        for name in ["fax0060.tif", "fax0007.pdf", "fax0003.pdf"] {
            let whole = try SampleFax(name).bytes()
            for _ in 0..<12 {
                var bytes = whole
                for _ in 0..<20 {
                    bytes[Int.random(in: 0..<min(bytes.count, 4000), using: &generator)] = UInt8.random(in: 0...255, using: &generator)
                }
                _ = failure(bytes)
            }
        }
    }

    @Test func combsAndBoxesAreFound() throws {
        let page = try ScannedDocument(bytes: try SampleFax("fax0003.pdf").bytes()).page(1).prepared()
        #expect(page.combs.count >= 12)
        #expect(page.checkboxes.count == 8)
        #expect(page.checkboxes.filter(\.isChecked).count == 3)
    }
}
