import Foundation
import Glibc
import TestSupport

/// Feeds a parser with changed inputs for a while. A trap ends the process; the input that did it is then in the file `NAME.last`.
struct FuzzRun {
    struct Outcome {
        var inputs = 0
        var outcomes = 0
        var slowest = Duration.zero
        var slowestInput: [UInt8] = []
    }

    let target: FuzzTarget
    let seed: UInt64
    /// Where the input at work is kept.
    let folder: String

    private static let largest = 60_000
    private static let mostKept = 3_000

    /// - Parameters:
    ///   - inputs: how many at most.
    ///   - time: how long at most.
    /// - Returns: how many inputs were read, with how many outcomes, and the slowest.
    /// - Throws: when the input at work cannot be kept.
    func run(inputs: Int, time: Duration) throws -> Outcome {
        let last = folder + "/" + target.name + ".last"
        let descriptor = open(last, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw CocoaError(.fileWriteUnknown) }
        defer { close(descriptor) }
        var mutator = FuzzMutator(generator: SeededGenerator(seed: seed), tokens: target.tokens, largest: Self.largest)
        var kept = target.seeds
        var seen: Set<Int> = []
        var outcome = Outcome()
        let began = ContinuousClock.now
        while outcome.inputs < inputs, began.duration(to: .now) < time {
            // Younger finds are nearer to what was not seen yet.
            let recent = mutator.roll(3) == 0 ? mutator.roll(kept.count) : kept.count - 1 - mutator.roll(min(kept.count, 200))
            let input = mutator.change(kept[recent], with: kept[mutator.roll(kept.count)])
            _ = ftruncate(descriptor, off_t(input.count))
            _ = pwrite(descriptor, input, input.count, 0)
            let start = ContinuousClock.now
            let result = target.read(input)
            let took = start.duration(to: .now)
            if took > outcome.slowest { (outcome.slowest, outcome.slowestInput) = (took, input) }
            if seen.insert(result).inserted, kept.count < Self.mostKept { kept.append(input) }
            outcome.inputs += 1
        }
        outcome.outcomes = seen.count
        return outcome
    }
}
