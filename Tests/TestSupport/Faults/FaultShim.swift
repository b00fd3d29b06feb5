import Foundation

/// Faults that no local disk or clock has, put under the program as a preloaded library (`Tests/FaultShim`): they come and go while it runs.
public final class FaultShim: Sendable {
    /// Why it could not be built.
    public struct Fault: Error { var message: String }

    private let folder: String

    /// - Throws: ``Fault`` when there is no C compiler; the toolchain needs one, so there is.
    public init() throws {
        folder = try TestCluster.temporaryFolder()
        let compiling = Process()
        compiling.executableURL = URL(filePath: "/usr/bin/env")
        compiling.arguments = [
            "cc", "-shared", "-fPIC", "-O1", "-o", folder + "/shim.so", SampleFax.root.path + "/Tests/FaultShim/fault_shim.c",
        ]
        try compiling.run()
        compiling.waitUntilExit()
        guard compiling.terminationStatus == 0 else { throw Fault(message: "cc could not build Tests/FaultShim/fault_shim.c") }
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// What the program is to be started with.
    public var environment: [String: String] { ["LD_PRELOAD": folder + "/shim.so", "FAULT_FILE": folder + "/faults"] }

    /// From now on these faults and no others, as `what number`; see `Tests/FaultShim`.
    public func set(_ faults: String...) throws {
        // In one step: the program may look at any moment.
        try Data((faults.map { $0 + "\n" }.joined()).utf8).write(to: URL(filePath: folder + "/faults.new"))
        guard rename(folder + "/faults.new", folder + "/faults") == 0 else { throw Fault(message: "the faults cannot be written") }
    }
}
