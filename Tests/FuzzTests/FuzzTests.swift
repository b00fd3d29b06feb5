import Foundation
import Glibc
import TestSupport
import Testing

/// Whatever bytes come, our own parsers give an answer or a typed error, in finite time. `make fuzz seconds=600` takes its time.
@Suite("Any bytes", .serialized) struct FuzzTests {
    private static let environment = ProcessInfo.processInfo.environment

    /// So long that a page of any fax is read meanwhile, in a build without optimization on a busy machine.
    private static let longest = Duration.seconds(30)

    @Test("No input traps or hangs a parser", arguments: FuzzTarget.all)
    func anything(target: FuzzTarget) throws {
        let seconds = Self.environment["INTAKE_FUZZ_SECONDS"].flatMap { Int($0) }
        if let wanted = Self.environment["INTAKE_FUZZ_TARGET"], !wanted.isEmpty, wanted != target.name { return }
        let folder = try Self.environment["INTAKE_FUZZ_FOLDER"] ?? TestCluster.temporaryFolder()
        let seed = Self.environment["INTAKE_FUZZ_SEED"].flatMap { UInt64($0) } ?? 1
        for sample in target.seeds { _ = target.read(sample) }
        let run = FuzzRun(target: target, seed: seed, folder: folder)
        let outcome = try run.run(inputs: seconds == nil ? 60 : .max, time: .seconds(seconds ?? 3))
        #expect(outcome.inputs > 0)
        #expect(outcome.outcomes > 1, "every input has the same outcome: the harness does not reach the parser")
        #expect(outcome.slowest < Self.longest)
        if seconds != nil {
            let line = "\(target.name)\t\(outcome.inputs) inputs\t\(outcome.outcomes) outcomes\tslowest \(outcome.slowest)\n"
            _ = line.withCString { write(STDERR_FILENO, $0, strlen($0)) }
            try Data(outcome.slowestInput).write(to: URL(filePath: folder + "/" + target.name + ".slowest"))
        } else {
            try FileManager.default.removeItem(atPath: folder)
        }
    }

    /// Inputs that once did harm: `Found/TARGET-what`.
    @Test("What once trapped a parser is read", arguments: FuzzTarget.all)
    func found(target: FuzzTarget) throws {
        let folder = SampleFax.root.path + "/Tests/FuzzTests/Found"
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) where name.hasPrefix(target.name + "-") {
            let bytes = Array(try Data(contentsOf: URL(filePath: folder + "/" + name)))
            let began = ContinuousClock.now
            _ = target.read(bytes)
            #expect(began.duration(to: .now) < Self.longest, "\(name)")
        }
    }
}
