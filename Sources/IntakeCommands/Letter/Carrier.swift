import Foundation
import Glibc
import ReferralStore

/// Who takes letters out of the house.
enum Carrier: Hashable, Sendable {
    /// HylaFAX's client program.
    case hylafax(program: String)
    case folder(String)
    /// A mail server, through a program that takes sendmail's options; `{number}` in the address is the fax number.
    case mail(to: String, from: String, program: String)

    /// Reads `hylafax`, `hylafax:PROGRAM`, `folder:PATH` or `mail:ADDRESS?from=ADDRESS&sendmail=PROGRAM`.
    init(_ text: String) throws(CarrierError) {
        let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
        let rest = parts.count > 1 ? parts[1] : ""
        switch parts.first {
        case "hylafax": self = .hylafax(program: rest.isEmpty ? "/usr/bin/sendfax" : rest)
        case "folder" where !rest.isEmpty: self = .folder(rest)
        case "mail" where !rest.isEmpty:
            let halves = rest.split(separator: "?", maxSplits: 1).map(String.init)
            var options: [String: String] = [:]
            for option in (halves.count > 1 ? halves[1] : "").split(separator: "&") {
                let pair = option.split(separator: "=", maxSplits: 1).map(String.init)
                options[pair[0]] = pair.count > 1 ? pair[1] : ""
            }
            let isPlain = [halves[0], options["from"] ?? ""].allSatisfy { address in
                address.contains("@") && !address.hasPrefix("-") && address.allSatisfy { !$0.isWhitespace && !"<>,;".contains($0) }
            }
            guard isPlain, let from = options["from"] else { throw .unknown("mail:ADDRESS?from=ADDRESS is expected") }
            self = .mail(to: halves[0], from: from, program: options["sendmail"] ?? "/usr/sbin/sendmail")
        default: throw .unknown("hylafax, hylafax:PROGRAM, folder:PATH or mail:ADDRESS?from=ADDRESS is expected")
        }
    }

    var name: String {
        switch self {
        case .hylafax: "hylafax"
        case .folder: "folder"
        case .mail: "mail"
        }
    }

    /// Whether a letter handed over twice is there once.
    var canTell: Bool { if case .folder = self { true } else { false } }

    var needsNumber: Bool {
        switch self {
        case .hylafax: true
        case .folder: false
        case .mail(let to, _, _): to.contains("{number}")
        }
    }

    /// Gives a letter to the carrier.
    ///
    /// - Returns: what the carrier calls it; nil when it has no name for it.
    func take(_ pdf: [UInt8], _ ticket: LetterTicket) throws(CarrierError) -> String? {
        switch self {
        case .folder(let path): return try Self.store(pdf, ticket, in: path)
        case .hylafax(let program):
            guard let number = ticket.fax else { throw .refused("the letter has no fax number") }
            return try Self.withFile(pdf) { path throws(CarrierError) in
                let said = try ProgramRun.output(of: program, ["-n", "-D", "-i", "letter-\(ticket.id)", "-d", number, path], input: [])
                // "request id is 12 (group id 12) for host localhost (1 file)"
                return said.split(separator: " ").drop { $0 != "id" }.first { $0.first?.isNumber == true }.map { "request " + $0 }
            }
        case .mail(let to, let from, let program):
            let address = to.replacing("{number}", with: ticket.fax ?? "")
            let message = MailMessage(to: address, from: from, id: "letter-\(ticket.id)-\(ticket.attempt)", pdf: pdf)
            _ = try ProgramRun.output(of: program, ["-i", "-f", from, "--", address], input: message.bytes)
            return message.id
        }
    }

    /// Appears whole under its name or not at all, and once however often it is written.
    private static func store(_ pdf: [UInt8], _ ticket: LetterTicket, in folder: String) throws(CarrierError) -> String {
        let name = "letter-\(ticket.id)" + (ticket.fax.map { "-" + $0 } ?? "") + ".pdf"
        let (hidden, path) = (folder + "/." + name, folder + "/" + name)
        let file = open(hidden, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw .refused("the folder cannot be written to: " + String(cString: strerror(errno))) }
        var rest = pdf[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
            guard count > 0 else { break }
            rest = rest.dropFirst(count)
        }
        let isWritten = rest.isEmpty && fsync(file) == 0
        close(file)
        guard isWritten, rename(hidden, path) == 0 else {
            let reason = String(cString: strerror(errno))
            unlink(hidden)
            throw .refused("the letter cannot be written: " + reason)
        }
        let place = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if place >= 0 {
            fsync(place)
            close(place)
        }
        return name
    }

    /// A file that only this user can read, for as long as the program runs.
    private static func withFile<Result>(_ pdf: [UInt8], _ body: (String) throws(CarrierError) -> Result) throws(CarrierError) -> Result {
        var template = Array((NSTemporaryDirectory() + "/intake-letter-XXXXXX").utf8CString)
        guard mkdtemp(&template) != nil else { throw .refused("no temporary folder can be made") }
        let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let path = folder + "/letter.pdf"
        do { try Data(pdf).write(to: URL(filePath: path)) } catch { throw .refused("no temporary file can be written") }
        return try body(path)
    }
}
