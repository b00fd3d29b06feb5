import Foundation

/// Weighs signs: a multinomial logistic regression over a few outcomes, whose signs are either there or not.
///
/// The file: a line of JSON with the names of the outcomes, the number of signs and the scale; a line for each sign; then for each sign
/// a byte with sign for each outcome, to be multiplied by the scale. `Benchmarks/Extraction` fits such files.
struct SignModel: Sendable {
    /// The outcomes by name.
    let outcomes: [String]
    private let scale: Double
    private let places: [String: Int]
    private let weights: [Int8]
    /// The weights of what is always there.
    private let offsets: [Int32]

    private struct Header: Decodable {
        let outcomes: [String]
        let signs: Int
        let scale: Double
    }

    /// The sign that is always there.
    private static let always = "bias"

    /// - Throws: ``KnowledgeError`` when the file is missing or damaged.
    init(_ url: URL) throws(KnowledgeError) {
        func fault(_ problem: String) -> KnowledgeError {
            KnowledgeError(file: url.path, message: problem + "; restore it, or fit it anew with Benchmarks/Extraction/refit.sh")
        }
        guard let bytes = FileManager.default.contents(atPath: url.path).map({ [UInt8]($0) }) else { throw fault("cannot be read") }
        guard let end = bytes.firstIndex(of: 0x0A), let header = try? JSONDecoder().decode(Header.self, from: Data(bytes[..<end])),
            (2...255).contains(header.outcomes.count), (1...1_000_000).contains(header.signs), header.scale > 0
        else { throw fault("does not begin with what it holds") }
        var places: [String: Int] = [:]
        places.reserveCapacity(header.signs)
        var start = end + 1
        for place in 0..<header.signs {
            guard let stop = bytes[start...].firstIndex(of: 0x0A) else { throw fault("ends too early") }
            places[String(decoding: bytes[start..<stop], as: UTF8.self)] = place
            start = stop + 1
        }
        guard bytes.count - start == header.signs * header.outcomes.count else { throw fault("has not as many weights as signs") }
        outcomes = header.outcomes
        scale = header.scale
        self.places = places
        weights = bytes[start...].map { Int8(bitPattern: $0) }
        let count = header.outcomes.count
        offsets =
            places[Self.always].map { [weights] place in weights[place * count..<(place + 1) * count].map(Int32.init) }
            ?? [Int32](repeating: 0, count: count)
    }

    /// Probability of each outcome, in their order.
    func probabilities(_ signs: Set<String>) -> [Double] {
        let count = outcomes.count
        // Sums of whole numbers: the same in whatever order the signs come.
        var sums = offsets
        for place in signs.compactMap({ places[$0] }) {
            for other in 0..<count { sums[other] += Int32(weights[place * count + other]) }
        }
        let highest = sums.max() ?? 0
        let odds = sums.map { exp(Double($0 - highest) * scale) }
        let total = odds.reduce(0, +)
        return odds.map { $0 / total }
    }
}
