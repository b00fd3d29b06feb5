import Foundation
import NormalForms
import ReferralModel
import Testing

/// A reader over the repository's own `Models`, as every test here uses it.
func reader() throws -> NormalFormReader {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return NormalFormReader(reference: try ReferenceTables(models: root.appendingPathComponent("Models").path))
}

let received = CalendarDate(year: 2025, month: 3, day: 14)

func first(_ text: String, as key: FieldKey, payer: String? = nil) throws -> TypedReading? {
    try reader().read(text, as: key, context: ReadingContext(receivedOn: try #require(received), payer: payer)).first
}
