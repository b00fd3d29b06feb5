/// An HL7 v2 message taken apart by its own delimiters (v2.5.1, chapter 2.5 to 2.7). Works on bytes: a combining mark behind a
/// delimiter must not hide it.
struct HL7Tree {
    /// Segments, and fields of a segment, that are looked at.
    static let mostSegments = 10_000
    static let mostFields = 1_000

    struct Segment {
        var name: String
        /// Field 1 first; each a list of repetitions of components, as they stand in the message.
        var fields: [[[ArraySlice<UInt8>]]]
    }

    private struct Delimiters {
        var field: UInt8
        var component: UInt8
        var repetition: UInt8
        var escape: UInt8
        var subcomponent: UInt8
    }

    let segments: [Segment]
    private let delimiters: Delimiters

    /// Nil when the bytes do not begin with a message header that names four or five different delimiters.
    init?(_ bytes: [UInt8]) {
        // MLLP's frame may still be around it.
        let body = bytes.drop { $0 <= 0x20 || [0xEF, 0xBB, 0xBF].contains($0) }
        let marks = Array(body.prefix(8).dropFirst(3))
        guard body.starts(with: "MSH".utf8), marks.count == 5, Set(marks).count == 5,
            marks.allSatisfy({ (0x21...0x7E).contains($0) && !Character(Unicode.Scalar($0)).isLetter })
        else { return nil }
        let delimiters = Delimiters(
            field: marks[0], component: marks[1], repetition: marks[2], escape: marks[3], subcomponent: marks[4])
        self.delimiters = delimiters
        segments = body.split(maxSplits: Self.mostSegments) { $0 == 0x0D || $0 == 0x0A || $0 == 0x1C }.prefix(Self.mostSegments).map {
            line in
            let parts = line.split(separator: delimiters.field, maxSplits: Self.mostFields, omittingEmptySubsequences: false)
            let name = String(decoding: parts.first ?? [], as: UTF8.self)
            var fields = parts.dropFirst().map { field in
                field.split(separator: delimiters.repetition, maxSplits: Self.mostFields, omittingEmptySubsequences: false).map {
                    $0.split(separator: delimiters.component, maxSplits: Self.mostFields, omittingEmptySubsequences: false)
                }
            }
            // MSH-1 is the separator itself.
            if name == "MSH" { fields.insert([], at: 0) }
            return Segment(name: name, fields: fields)
        }
    }

    func all(_ name: String) -> [Segment] { segments.filter { $0.name == name } }

    func first(_ name: String) -> Segment? { segments.first { $0.name == name } }

    /// The text of a component, counted from 1; nil when empty, absent or HL7's explicit null.
    func text(_ segment: Segment?, _ field: Int, _ component: Int = 1, repetition: Int = 0) -> String? {
        guard let segment, segment.fields.indices.contains(field - 1), segment.fields[field - 1].indices.contains(repetition),
            segment.fields[field - 1][repetition].indices.contains(component - 1)
        else { return nil }
        let raw = segment.fields[field - 1][repetition][component - 1]
        guard !raw.isEmpty, !raw.elementsEqual([0x22, 0x22]) else { return nil }
        return unescaped(raw)
    }

    func repetitions(_ segment: Segment?, _ field: Int) -> Range<Int> {
        guard let segment, segment.fields.indices.contains(field - 1) else { return 0..<0 }
        return segment.fields[field - 1].indices
    }

    /// Chapter 2.7: delimiters, `\.br\` as a blank and `\Xdd..\`; other sequences are left out, a lone escape character stays.
    private func unescaped(_ raw: ArraySlice<UInt8>) -> String {
        var out: [UInt8] = []
        var at = raw.startIndex
        while at < raw.endIndex {
            guard raw[at] == delimiters.escape, let end = raw[(at + 1)...].firstIndex(of: delimiters.escape), end - at <= 200 else {
                out.append(raw[at])
                at += 1
                continue
            }
            let code = raw[(at + 1)..<end]
            switch String(decoding: code, as: UTF8.self) {
            case "F": out.append(delimiters.field)
            case "S": out.append(delimiters.component)
            case "R": out.append(delimiters.repetition)
            case "E": out.append(delimiters.escape)
            case "T": out.append(delimiters.subcomponent)
            case ".br", ".sp": out.append(0x20)
            case let text where text.hasPrefix("X"): out += Self.bytes(hex: Array(code.dropFirst()))
            default: break
            }
            at = end + 1
        }
        return String(decoding: out, as: UTF8.self)
    }

    private static func bytes(hex digits: [UInt8]) -> [UInt8] {
        stride(from: 0, to: digits.count - digits.count % 2, by: 2).compactMap {
            UInt8(String(decoding: digits[$0...$0 + 1], as: UTF8.self), radix: 16)
        }
    }
}
