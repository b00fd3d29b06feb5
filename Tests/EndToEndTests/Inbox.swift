import Foundation
import TestSupport

/// An inbox folder for one test, gone with it.
final class Inbox: Sendable {
    let path: String

    init() throws { path = try TestCluster.temporaryFolder() }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Puts a sample fax into it.
    func drop(_ sample: String, as name: String? = nil) throws {
        try FileManager.default.copyItem(atPath: BuiltProgram.repository + "/SampleFaxes/" + sample, toPath: path + "/" + (name ?? sample))
    }

    func write(_ bytes: some Sequence<UInt8>, as name: String) throws { try Data(bytes).write(to: URL(filePath: path + "/" + name)) }

    var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() }

    /// Arguments for a service on it that is impatient enough for a test.
    var arguments: [String] {
        ["--inbox", path, "--settle", "0.1", "--patience", "0.6", "--rescan", "0.5", "--workers", "2", "--log-format", "json"]
    }
}
