import FieldExtraction
import Foundation
import ReferralModel

/// Some faxes that are corrected, and others that are read with what was learnt from them.
struct Lesson: Decodable {
    struct Settled: Decodable {
        var file: String
        /// First and last page of the referral.
        var pages: [Int]
        var values: [FieldKey: FieldContent]
    }

    var name: String
    var settled: [Settled]
    var tests: [String]

    /// A lesson a line.
    static func all(in file: URL) throws -> [Lesson] {
        try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
            try JSONDecoder().decode(Lesson.self, from: Data($0.utf8))
        }
    }

    func cases(of recordings: URL, receivedOn: CalendarDate) throws -> [ReviewedCase] {
        try settled.enumerated().map { index, settled in
            let data = try Data(contentsOf: recordings.appendingPathComponent(settled.file + ".pages.json"))
            let pages = try JSONDecoder().decode([PageText].self, from: data).filter {
                settled.pages[0] <= $0.number && $0.number <= settled.pages[1]
            }
            return ReviewedCase(id: Int64(index + 1), pages: pages, receivedOn: receivedOn, values: settled.values)
        }
    }
}
