import Foundation
import Synchronization

/// Another program, run to its end without a shell.
enum ProgramRun {
    /// Seconds that it may take.
    private static let limit = 60.0
    private static let mostOutput = 65_536

    /// Runs a program.
    ///
    /// - Parameters:
    ///   - program: its path.
    ///   - arguments: handed on as they are.
    ///   - input: its standard input.
    /// - Returns: what it printed.
    /// - Throws: ``CarrierError``: `refused` when it could not be started or ended with another status than 0, `silent` when it took
    ///   too long or was killed.
    static func output(of program: String, _ arguments: [String], input: [UInt8]) throws(CarrierError) -> String {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        let (requests, answers) = (Pipe(), Pipe())
        process.standardInput = requests
        process.standardOutput = answers
        process.standardError = FileHandle.nullDevice
        let ended = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in ended.signal() }
        do { try process.run() } catch { throw .refused("\(program) cannot be started") }
        let output = Mutex(Data())
        let reading = DispatchGroup()
        DispatchQueue.global().async(group: reading) {
            while case let bytes = answers.fileHandleForReading.availableData, !bytes.isEmpty {
                output.withLock { if $0.count < mostOutput { $0 += bytes } }
            }
        }
        DispatchQueue.global().async {
            // A program that does not read all of it ends with a status that tells.
            try? requests.fileHandleForWriting.write(contentsOf: Data(input))
            try? requests.fileHandleForWriting.close()
        }
        guard ended.wait(timeout: .now() + limit) == .success else {
            process.terminate()
            throw .silent("\(program) did not end within \(Int(limit)) s; it may have the letter")
        }
        _ = reading.wait(timeout: .now() + 5)
        guard process.terminationReason == .exit else { throw .silent("\(program) was killed; it may have the letter") }
        guard process.terminationStatus == 0 else { throw .refused("\(program) ended with status \(process.terminationStatus)") }
        return output.withLock { String(decoding: $0, as: UTF8.self) }
    }
}
