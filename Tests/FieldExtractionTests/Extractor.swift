import FieldExtraction
import Foundation
import ReferralModel
import Testing

/// The extractor with the knowledge of this repository.
enum Extractor {
    static let models = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Models")

    static let shared = Result { FieldExtractor(knowledge: try ExtractionKnowledge(models: models)) }

    static func extract(_ sheets: Sheet..., look: (any SecondLook)? = nil) throws -> DocumentExtraction {
        let day = try #require(CalendarDate(year: 2026, month: 6, day: 1))
        return try shared.get().extract(sheets.map(\.page), receivedOn: day, secondLook: look)
    }

    /// The only referral of the sheets.
    static func referral(_ sheets: Sheet...) throws -> Referral {
        let day = try #require(CalendarDate(year: 2026, month: 6, day: 1))
        let found = try shared.get().extract(sheets.map(\.page), receivedOn: day, secondLook: nil)
        try #require(found.referrals.count == 1)
        return found.referrals[0]
    }
}

extension Referral {
    subscript(_ key: FieldKey) -> String? { fields[key]?.value.description }
}
