import FieldExtraction
import Foundation
import NormalForms
import ReferralModel
import TestSupport

@testable import IntakeService
@testable import PageReading

/// Parsers of short texts.
extension FuzzTarget {
    static let models = SampleFax.root.path + "/Models"

    private static func texts(_ texts: String...) -> [[UInt8]] { texts.map { Array($0.utf8) } }

    static let normalForms: FuzzTarget = {
        let day = CalendarDate(iso: "2026-06-01")
        let reader = Result { NormalFormReader(reference: try ReferenceTables(models: models)) }
        return FuzzTarget(
            "normal-forms",
            seeds: texts(
                "04/09/1961", "(509) 876-2340 ext 12", "M17.11 Pain in knee; I10", "O'Connor, Mary-Ann J., MD", "name@example.com",
                "July 28, 1953", "99201-1234", "12JAN1988", "Urgent (within 24 hours)", "H12278986", "1234567893", "TX", "yes", "99213 x 3",
                "Evaluate and treat for chronic pain\nsince 2019"),
            tokens: [
                "/", "-", ".", ",", "(", ")", "O", "l", "I", "|", "S", "B", "Jan", "of", "ext", "#", "ICD-10:", "CPT", "DOB", "@", ".com",
            ]
        ) { bytes in
            guard case .success(let reader) = reader, let day else { return -1 }
            let text = String(decoding: bytes.prefix(3_000), as: UTF8.self)
            var hasher = Hasher()
            for key in FieldKey.allCases {
                let readings = reader.read(text, as: key, context: ReadingContext(receivedOn: day, state: "TX", payer: "Aetna"))
                hasher.combine(readings.count)
                hasher.combine(readings.first?.repairs.count)
                hasher.combine(readings.first.map { $0.value.description.utf8.count / 4 })
            }
            return hasher.finalize()
        }
    }()

    static let faxHeader = FuzzTarget(
        "fax-header",
        seeds: texts(
            "03/01/2026 08:15 FROM: 210-555-0111 TO: 5125550100 P. 1/3", "Mar 01, 2026 8:15AM Clinic 2105550111 Page 002 of 004",
            "2026-03-01 08:15 +1 (210) 555-0111 -> fax 512 555 0100 p.1"),
        tokens: ["FROM:", "TO:", "Page", "pg", "p.", "of", "/", ":", "+1", "(210)", "555", "-", "jan", "dec", "fax"]
    ) { bytes in
        guard let header = FaxHeaderParser.parse(String(decoding: bytes.prefix(2_000), as: UTF8.self), box: BoundingBox(0, 0, 9, 9)) else {
            return 0
        }
        var hasher = Hasher()
        hasher.combine([header.sender != nil, header.recipient != nil, header.date != nil])
        hasher.combine(header.page)
        hasher.combine(header.pageCount)
        return hasher.finalize()
    }

    static let sidecar = FuzzTarget(
        "sidecar",
        seeds: texts(
            "Sender: 2105550111\nReceived: 2026:03:01 08:15:00\nPriority=STAT\n",
            "{\"sender\": \"2105550111\", \"received\": \"2026-03-01T08:15:00Z\", \"pages\": [1, {\"a\": null}], \"n\": -3}",
            "<?xml version=\"1.0\"?><fax a=\"b\"><sender>2105550111</sender><!-- x --><received>2026/03/01</received><priority>stat</priority></fax>"
        ),
        tokens: [
            "<", "</", ">", "<a>", "</a>", "{", "}", "[", "]", ":", "=", "\"", "&amp;", "&", ";", "<!--", "-->", "received", "2026", "T",
            "Z", "\\u",
        ]
    ) { bytes in
        let sidecar = SidecarFile(bytes)
        var hasher = Hasher()
        hasher.combine(sidecar.values.count)
        hasher.combine(sidecar.sender?.utf8.count)
        hasher.combine(sidecar.received.flatMap(ReceptionTime.init).map { Int($0.date.timeIntervalSince1970 / 1e8) })
        return hasher.finalize()
    }
}
