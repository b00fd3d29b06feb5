import Foundation
import NormalForms
import ReferralModel
import Testing

/// The folder that all tests here read.
let models = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Models").path

/// One reader over the repository's own `Models`: its lists are built once for all tests.
private let shared = Result { NormalFormReader(reference: try ReferenceTables(models: models)) }

func reader() throws -> NormalFormReader { try shared.get() }

let received = CalendarDate(year: 2025, month: 3, day: 14)

func first(_ text: String, as key: FieldKey, payer: String? = nil) throws -> TypedReading? {
    try reader().read(text, as: key, context: ReadingContext(receivedOn: try #require(received), payer: payer)).first
}
