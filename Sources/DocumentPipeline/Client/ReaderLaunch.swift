public import FoundationEssentials

/// How to start a reader process.
public struct ReaderLaunch: Hashable, Sendable {
    /// Path of the program `intake`.
    public var executable: String
    /// The folder `Models`.
    public var models: URL
    /// `NAME=value`; nothing of the database is in it.
    public var environment: [String]

    /// - Parameters:
    ///   - models: the folder `Models`.
    ///   - executable: path of the program `intake`; by default the running one, even if its file was replaced meanwhile.
    ///   - environment: of the parent; only what reading needs is handed on.
    public init(models: URL, executable: String = "/proc/self/exe", environment: [String: String] = ProcessInfo.processInfo.environment) {
        self.executable = executable
        self.models = models
        let handedOn = ["PATH", "TESSDATA_PREFIX", "LD_LIBRARY_PATH", "TZ"].compactMap { name in environment[name].map { name + "=" + $0 } }
        // The same bytes give the same answer to the last bit: dictionaries are walked in the same order in every process.
        self.environment = handedOn + ["SWIFT_DETERMINISTIC_HASHING=1"]
    }

    func arguments(_ limits: ReaderLimits) -> [String] {
        [
            "intake", "reader", "--models", models.path, "--memory", "\(limits.memory)", "--largest", "\(limits.documentBytes)",
            "--processor", "\(limits.processor.components.seconds)",
        ]
    }
}
