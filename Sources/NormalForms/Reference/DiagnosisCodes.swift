import Foundation

/// The billable ICD-10-CM codes with their descriptions (CDC/NCHS, fiscal year 2026), looked up in the file's own bytes.
public struct DiagnosisCodes: Sendable {
    /// Sorted lines `CODE<TAB>description`.
    private let bytes: [UInt8]
    private let index: DescriptionIndex

    init(file: String) throws(ReferenceError) {
        guard let data = FileManager.default.contents(atPath: file) else {
            throw ReferenceError(file: file, problem: "cannot be read; it is part of the folder Models")
        }
        bytes = [UInt8](data)
        index = DescriptionIndex(bytes)
    }

    /// Whether the code, upper case with its dot, exists and can be billed.
    public func contains(_ code: String) -> Bool { line(of: code) != nil }

    /// Whether any billable code begins with `code`; true for headings such as `M17`.
    public func hasCodes(under code: String) -> Bool {
        let key = Array(code.utf8)
        let start = lowerBound(key)
        return start < bytes.count && bytes[start...].starts(with: key)
    }

    public func description(of code: String) -> String? {
        line(of: code).map { String(decoding: bytes[$0].drop { $0 != 9 }.dropFirst(), as: UTF8.self) }
    }

    /// The code with exactly this description, but for case, punctuation and white space; nil when none or several have it.
    public func code(describedAs text: String) -> String? {
        index.offset(of: text).map { String(decoding: bytes[$0...].prefix { $0 != 9 }, as: UTF8.self) }
    }

    private func line(of code: String) -> Range<Int>? {
        let key = Array(code.utf8) + [9]
        let start = lowerBound(key)
        guard start < bytes.count, bytes[start...].starts(with: key) else { return nil }
        return start..<(bytes[start...].firstIndex(of: 10) ?? bytes.count)
    }

    /// Start of the first line that is not before `key`.
    private func lowerBound(_ key: [UInt8]) -> Int {
        var low = 0
        var high = bytes.count
        while low < high {
            let middle = (low + high) / 2
            let start = (bytes[low..<middle].lastIndex(of: 10) ?? low - 1) + 1
            if bytes[start...].prefix(key.count).lexicographicallyPrecedes(key) {
                low = (bytes[middle...].firstIndex(of: 10) ?? bytes.count - 1) + 1
            } else {
                high = start
            }
        }
        return low
    }
}
