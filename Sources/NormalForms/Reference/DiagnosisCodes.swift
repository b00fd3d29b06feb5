import Foundation

/// The billable ICD-10-CM codes with their descriptions (CDC/NCHS, fiscal year 2026), looked up in the file's own bytes.
public struct DiagnosisCodes: Sendable {
    private let list: CodeListBytes
    private let index: DescriptionIndex

    init(file: String) throws(ReferenceError) {
        guard let data = FileManager.default.contents(atPath: file) else {
            throw ReferenceError(file: file, problem: "cannot be read; it is part of the folder Models")
        }
        list = CodeListBytes([UInt8](data))
        index = DescriptionIndex(list)
    }

    /// Whether the code, upper case with its dot, exists and can be billed.
    public func contains(_ code: String) -> Bool { line(of: code) != nil }

    /// Whether billable codes stand under `code`, though it cannot be billed itself: a heading such as `M17`, or a code that was
    /// divided since, such as `M54.5`.
    public func isHeading(_ code: String) -> Bool {
        guard code.utf8.count >= 3 else { return false }
        let key = Array(code.utf8) + (code.utf8.count == 3 ? [46] : [])
        return !contains(code) && list.line(at: list.lowerBound(key), startsWith: key)
    }

    /// As the tabular list has it; nil for headings and for codes that do not exist.
    public func description(of code: String) -> String? {
        line(of: code).map { String(decoding: list.description(at: $0), as: UTF8.self) }
    }

    /// The code with this description, but for case, punctuation and white space, and for one wrong letter in a long word; nil when
    /// none or several have it.
    public func code(describedAs text: String) -> String? { index.line(describedAs: text).map(list.code) }

    private func line(of code: String) -> Int? {
        let key = Array(code.utf8) + [9]
        let start = list.lowerBound(key)
        return list.line(at: start, startsWith: key) ? start : nil
    }
}
