public import Foundation
public import Testing

/// A fax of `SampleFaxes` with its truth.
public struct SampleFax: Sendable, CustomTestStringConvertible {
    public let name: String

    public init(_ name: String) { self.name = name }

    public var testDescription: String { name }

    /// The repository's root.
    public static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// All of them, sorted by name.
    public static var all: [SampleFax] {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent("SampleFaxes").path)) ?? []
        return files.filter { $0.hasSuffix(".pdf") || $0.hasSuffix(".tif") }.sorted().map(SampleFax.init)
    }

    public var url: URL { Self.root.appendingPathComponent("SampleFaxes").appendingPathComponent(name) }

    public func bytes() throws -> [UInt8] { Array(try Data(contentsOf: url)) }

    /// The text of each page as it was drawn.
    public func pageTexts() throws -> [String] { try truth().text }

    /// By how many degrees clockwise each page has to be turned.
    public func rotations() throws -> [Int] {
        // Pages that were not degraded have no entry.
        let truth = try truth()
        return truth.text.indices.map { truth.ops.indices.contains($0) ? truth.ops[$0].rotate ?? 0 : 0 }
    }

    private func truth() throws -> Truth {
        try JSONDecoder().decode(Truth.self, from: Data(contentsOf: url.deletingPathExtension().appendingPathExtension("json")))
    }

    private struct Truth: Decodable {
        let text: [String]
        let ops: [Operation]
    }

    private struct Operation: Decodable { let rotate: Int? }
}
