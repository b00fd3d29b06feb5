import ArgumentParser

/// Ranges of pages as typed: `1-3,4-7`.
struct PageParts: Hashable, Sendable, ExpressibleByArgument {
    let ranges: [ClosedRange<Int>]

    /// Nil for anything but numbers and ranges from 1, parted by commas.
    init?(_ text: String) {
        var ranges: [ClosedRange<Int>] = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { Int($0.filter { !$0.isWhitespace }) }
            guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1], 1 <= first, first <= last else {
                return nil
            }
            ranges.append(first...last)
        }
        self.ranges = ranges
    }

    init?(argument: String) { self.init(argument) }
}
