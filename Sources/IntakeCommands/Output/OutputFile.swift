import FoundationEssentials
import Glibc

/// A file that a command was told to write.
enum OutputFile {
    /// Writes all or nothing; `-` is standard output.
    ///
    /// - Throws: ``CommandFailure`` with the path and the reason.
    static func write(_ bytes: [UInt8], to path: String) throws(CommandFailure) {
        guard path != "-" else { return Console.write(bytes, to: STDOUT_FILENO) }
        do {
            try Data(bytes).write(to: URL(filePath: path), options: .atomic)
        } catch {
            throw CommandFailure(.badInput, "\(path): cannot be written: \(String(cString: strerror(errno)))")
        }
    }
}
