public import Foundation
import ReferralModel
import Yams

/// What the letter says, from `Models/letter.yaml`.
public struct LetterWording: Decodable, Sendable {
    /// How a field is asked for.
    public struct Field: Decodable, Sendable {
        public var label: String
        /// Lines to write on; 1 when not given.
        public var lines: Int?
        /// Boxes to tick instead of a line.
        public var choices: [String]?
    }

    var title: String
    var to: String
    var from: String
    var fax: String
    var intro: String
    var instructions: String
    var noFax: String
    var received: String
    var pages: String
    var provider: String
    var initials: String
    var code: String
    var page: String
    var headings: [String: String]
    var transmission: [String: String]
    var fields: [String: Field]

    private enum CodingKeys: String, CodingKey {
        case title, to, from, fax, intro, instructions, received, pages, provider, initials, code, page, headings, transmission, fields
        case noFax = "no_fax"
    }

    /// - Parameter models: the folder `Models`.
    /// - Throws: ``LetterError`` that names the file, and the first field that has no name.
    public init(models: URL) throws(LetterError) {
        let path = models.appending(path: "letter.yaml").path
        do {
            self = try YAMLDecoder().decode(Self.self, from: String(contentsOfFile: path, encoding: .utf8))
        } catch {
            throw LetterError("\(path): cannot be used: \(error)")
        }
        let strange = fields.keys.sorted().first { FieldKey(rawValue: $0) == nil }
        if let strange { throw LetterError("\(path): '\(strange)' is no field; see `intake why --help`") }
        let nameless = FieldKey.allCases.first { fields[$0.rawValue] == nil }
        if let nameless { throw LetterError("\(path): \(nameless.rawValue) has no name") }
    }

    func field(_ key: FieldKey) -> Field { fields[key.rawValue] ?? Field(label: key.shortName) }
}
