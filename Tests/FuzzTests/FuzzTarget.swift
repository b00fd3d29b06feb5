import Testing

/// A parser of ours, what it is fed with at first, and what it does with any bytes.
struct FuzzTarget: Sendable, CustomTestStringConvertible {
    let name: String
    /// Samples that are in order.
    let seeds: [[UInt8]]
    /// Pieces that mean something to it.
    let tokens: [[UInt8]]
    /// Reads bytes. What comes back tells different outcomes apart: an input with a new one is worth changing further.
    let read: @Sendable ([UInt8]) -> Int

    var testDescription: String { name }

    init(_ name: String, seeds: [[UInt8]], tokens: [String], read: @escaping @Sendable ([UInt8]) -> Int) {
        self.name = name
        self.seeds = seeds
        self.tokens = tokens.map { Array($0.utf8) }
        self.read = read
    }

    static let all: [FuzzTarget] = [normalForms, faxHeader, sidecar, hl7, fhir, yaml, extraction]
}
