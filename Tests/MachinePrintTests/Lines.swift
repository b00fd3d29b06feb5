import MachinePrint
import PageImages
import ReferralModel
import TestSupport

/// Lines of print out of a sample fax.
enum Lines {
    static let model = "/usr/share/tesseract-ocr/5/tessdata/eng.traineddata"

    /// Lines of the first page of a cover letter, 36 pixels high, by what they say.
    static func pictures() throws -> [(text: String, line: GreyLine)] {
        let page = try ScannedDocument(bytes: try SampleFax("fax0013.pdf").bytes()).page(2).prepared()
        return try boxes.map { text, box in
            guard let (pixels, _) = page.textLine(in: box, height: 36) else { throw Missing(text: text) }
            return (text, GreyLine(bytes: pixels.bytes, width: pixels.width, height: pixels.height))
        }
    }

    struct Missing: Error { let text: String }

    /// Where lines stand on that page, in pixels.
    private static let boxes: [(String, BoundingBox)] = [
        ("January 16, 2024", BoundingBox(264, 554, 588, 606)),
        ("Kristin D. Bush, MD", BoundingBox(269, 656, 656, 706)),
        ("Riverbend Behavioral Health Services", BoundingBox(268, 716, 1001, 762)),
        ("RE: Colin A. Li, born 07/21/1969", BoundingBox(273, 878, 908, 930)),
        ("Thank you for seeing this 54-year-old patient for behavioral", BoundingBox(269, 1078, 1432, 1134)),
    ]
}
