import Foundation

/// A file of a language as Tesseract 4 and 5 have them (`eng.traineddata`): a table of offsets, and the parts behind it.
struct TrainedModel {
    let network: LineNetwork
    let characters: CharacterSet
    let lexicon: Lexicon

    private enum Part: Int {
        case network = 17, punctuation, words, numbers, characters, codes
    }

    /// - Throws: ``MachinePrintError``.
    init(path: String) throws(MachinePrintError) {
        guard let data = FileManager.default.contents(atPath: path) else { throw .unreadable(path: path) }
        do {
            let parts = try Self.parts(of: [UInt8](data))
            guard let network = parts[Part.network.rawValue], let names = parts[Part.characters.rawValue],
                let codes = parts[Part.codes.rawValue]
            else { throw Unsupported(reason: "it has no line recogniser") }
            self.network = try LineNetwork(network)
            characters = try CharacterSet(names: names, codes: codes, blank: self.network.blank)
            guard characters.letters.count == self.network.classes else { throw Unsupported(reason: "its characters have long codes") }
            let graph = { (part: Part) throws in try parts[part.rawValue].map { try WordGraph($0) } }
            lexicon = Lexicon(
                punctuation: try graph(.punctuation), words: try graph(.words), numbers: try graph(.numbers), digits: characters.digits)
        } catch let unsupported as Unsupported {
            throw .unsupported(path: path, reason: unsupported.reason)
        } catch {
            throw .malformed(path: path, reason: "it ends too early")
        }
    }

    /// The parts by their numbers; those that a file leaves out are missing.
    private static func parts(of bytes: [UInt8]) throws -> [Int: ArraySlice<UInt8>] {
        var reader = ByteReader(bytes[...])
        let count = try reader.count()
        let starts = try (0..<count).map { _ in Int(try reader.number(Int64.self)) }
        let table = 4 + 8 * count
        var parts: [Int: ArraySlice<UInt8>] = [:]
        for (number, start) in starts.enumerated() where start >= 0 {
            let end = starts.filter { $0 > start }.min() ?? bytes.count
            guard start >= table, end <= bytes.count, start <= end else { throw ByteReader.Truncated() }
            parts[number] = bytes[start..<end]
        }
        return parts
    }
}
