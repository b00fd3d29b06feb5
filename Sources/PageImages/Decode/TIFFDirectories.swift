import ReferralModel

/// The chain of image directories of a TIFF (TIFF 6.0, section 2), walked without decoding any picture.
///
/// Leptonica finds page n by walking from the first, and libtiff reads on past damage in silence; this says beforehand whether the
/// file is whole.
struct TIFFDirectories {
    let count: Int

    init(_ bytes: [UInt8], most: Int) throws(ReadFailure) {
        let isLittle = bytes.first == 0x49
        func number(at offset: Int, bytes size: Int) -> Int? {
            guard offset >= 0, offset + size <= bytes.count else { return nil }
            let part = bytes[offset..<offset + size]
            return (isLittle ? Array(part.reversed()) : Array(part)).reduce(0) { $0 << 8 | Int($1) }
        }
        let damaged = ReadFailure(.corrupt, "the TIFF ends before its last page; ask the sender to fax it again")
        var seen: Set<Int> = []
        guard var next = number(at: 4, bytes: 4) else { throw damaged }
        while next != 0 {
            guard seen.insert(next).inserted else { throw ReadFailure(.corrupt, "the TIFF's page directories run in a circle") }
            guard seen.count <= most else { throw ReadFailure(.tooLarge, "the file has more than \(most) pages") }
            guard let entries = number(at: next, bytes: 2), let after = number(at: next + 2 + entries * 12, bytes: 4) else {
                throw damaged
            }
            for entry in 0..<entries {
                let at = next + 2 + entry * 12
                // Strip and tile byte counts with their offsets: a single value stands in the entry itself.
                guard let tag = number(at: at, bytes: 2), tag == 273 || tag == 324, let many = number(at: at + 4, bytes: 4) else {
                    continue
                }
                let wide = number(at: at + 2, bytes: 2) == 3 ? 2 : 4
                let inside = many * wide <= 4
                guard let list = inside ? at + 8 : number(at: at + 8, bytes: 4) else { throw damaged }
                guard let last = number(at: list + (many - 1) * wide, bytes: wide), last < bytes.count else { throw damaged }
            }
            next = after
        }
        guard !seen.isEmpty else { throw ReadFailure(.corrupt, "the TIFF has no page") }
        count = seen.count
    }
}
