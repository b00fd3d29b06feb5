/// Whether everything that a TIFF's directories point at lies inside the file (TIFF 6.0, section 2).
struct TIFFExtent {
    let size: Int
    let isLittle: Bool
    let bytes: FileTrailer.Bytes

    /// Entries and values looked at in all, more than any fax of a few thousand pages has. The file is anyone's and this is no fenced
    /// process: what needs more is handed on, and the reader judges it within its limits.
    private static let mostWork = 150_000
    private enum Tag {
        static let stripOffsets = 273, stripByteCounts = 279, tileOffsets = 324, tileByteCounts = 325
    }

    func isInside() throws(FileFault) -> Bool {
        var offset = try number(at: 4, width: 4)
        var pages = 0
        var work = 0
        var seen: Set<Int> = []
        while let directory = offset, directory != 0 {
            // A chain that runs in a circle is whole for all that can be told here.
            guard seen.insert(directory).inserted, work < Self.mostWork else { return true }
            guard let count = try number(at: directory, width: 2), directory + 2 + count * 12 + 4 <= size else { return false }
            var places: [Int] = []
            var lengths: [Int] = []
            for entry in 0..<count {
                guard work < Self.mostWork else { return true }
                work += 1
                let start = directory + 2 + entry * 12
                guard try isInside(valueOf: start) else { return false }
                switch try number(at: start, width: 2) {
                case Tag.stripOffsets, Tag.tileOffsets:
                    places = try values(of: start)
                    work += places.count / 16
                case Tag.stripByteCounts, Tag.tileByteCounts:
                    lengths = try values(of: start)
                    work += lengths.count / 16
                default: break
                }
            }
            // One strip without a length runs to the end, as some fax boards write it.
            guard !places.isEmpty, zip(places, lengths).allSatisfy({ $0 + $1 <= size }), places.allSatisfy({ $0 < size }) else {
                return false
            }
            offset = try number(at: directory + 2 + count * 12, width: 4)
            pages += 1
        }
        return offset != nil && pages > 0
    }

    /// Whether the value of a directory's entry lies in the file; short ones stand in the entry itself.
    private func isInside(valueOf entry: Int) throws(FileFault) -> Bool {
        let widths = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8]
        guard let type = try number(at: entry + 2, width: 2), let count = try number(at: entry + 4, width: 4),
            widths.indices.contains(type),
            case let length = widths[type] * count, length > 4
        else { return true }
        return try number(at: entry + 8, width: 4).map { $0 + length <= size } ?? false
    }

    private func values(of entry: Int) throws(FileFault) -> [Int] {
        guard let type = try number(at: entry + 2, width: 2), let count = try number(at: entry + 4, width: 4) else { return [] }
        let width = type == 3 ? 2 : 4
        guard count <= 100_000 else { return [] }
        guard let start = width * count <= 4 ? entry + 8 : try number(at: entry + 8, width: 4), start + width * count <= size else {
            return [size]
        }
        let all = try bytes(start, width * count)
        return stride(from: 0, to: all.count - width + 1, by: width).map { value(all[$0..<$0 + width]) }
    }

    private func number(at offset: Int, width: Int) throws(FileFault) -> Int? {
        guard offset >= 0, offset + width <= size else { return nil }
        let found = try bytes(offset, width)
        return found.count == width ? value(found[...]) : nil
    }

    private func value(_ bytes: ArraySlice<UInt8>) -> Int {
        isLittle ? bytes.reversed().reduce(0) { $0 << 8 | Int($1) } : bytes.reduce(0) { $0 << 8 | Int($1) }
    }
}
