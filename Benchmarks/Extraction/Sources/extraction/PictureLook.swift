import FieldExtraction
import Foundation
import PageImages
import PageReading
import ReferralModel

/// The second look at the pages of one fax, with what was seen kept in a file so that the next run need not look again.
final class PictureLook: SecondLook {
    private let file: URL
    private let store: URL
    private let reader: PageReader?
    private var pages: [Int: ReadablePage] = [:]
    private var known: [String: [[String]]]
    private var isChanged = false

    /// - Parameters:
    ///   - file: the fax.
    ///   - folder: where what was seen is kept.
    ///   - reader: reads what was not seen yet; nil to use only what is kept.
    init(_ file: URL, folder: URL, reader: PageReader?) {
        self.file = file
        self.reader = reader
        store = folder.appendingPathComponent(file.lastPathComponent + ".looks.json")
        known = (try? JSONDecoder().decode([String: [[String]]].self, from: Data(contentsOf: store))) ?? [:]
    }

    func read(page: Int, box: BoundingBox, as type: FieldType) -> [SecondReading] {
        let alphabet = Self.alphabet(type)
        let key = "\(page) \(box.x0) \(box.y0) \(box.x1) \(box.y1) \(alphabet)"
        if known[key] == nil {
            isChanged = true
            known[key] = look(page, box, alphabet).map { [$0.text, String($0.score)] }
        }
        return known[key, default: []].map { SecondReading(text: $0[0], score: Double($0[1]) ?? 0) }
    }

    /// Writes what was seen.
    func keep() throws {
        guard isChanged else { return }
        try FileManager.default.createDirectory(at: store.deletingLastPathComponent(), withIntermediateDirectories: true)
        try JSONEncoder().encode(known).write(to: store)
    }

    private func look(_ number: Int, _ box: BoundingBox, _ alphabet: Alphabet) -> [Reading] {
        guard let reader else { return [] }
        if pages[number] == nil {
            guard let bytes = try? Data(contentsOf: file), let document = try? ScannedDocument(bytes: Array(bytes)) else { return [] }
            pages[number] = try? reader.upright(document.page(number))
        }
        guard let page = pages[number] else { return [] }
        return reader.readAgain(box, on: page, alphabet: alphabet)
    }

    private static func alphabet(_ type: FieldType) -> Alphabet {
        switch type {
        case .date, .phone, .npi, .zip, .int: .digits
        case .name, .state: .letters
        case .icd10, .procedure, .id: .identifier
        case .text, .paragraph, .email, .bool, .enumeration: .any
        }
    }
}
