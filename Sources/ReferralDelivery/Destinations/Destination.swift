public import Foundation
public import ReferralExchange

/// Where ready referrals are to go: a name and an address, as in `ehr=mllp://10.0.0.5:2575`.
public struct Destination: Hashable, Sendable {
    /// How it is reached.
    public enum Address: Hashable, Sendable {
        /// A file for each referral.
        case folder(path: String, format: ExchangeFormat)
        case mllp(host: String, port: UInt16)
        /// The base of a FHIR R4 server; `tokenFile` holds a bearer token.
        case fhir(base: URL, tokenFile: String?)
    }

    /// Lower-case letters, digits, `-` and `_`; at most 63.
    public var name: String
    public var address: Address
    /// For one try.
    public var timeout: Duration
    /// Refusals after which a delivery is dead.
    public var refusals: Int

    /// Whether the original file goes along.
    public var needsOriginal: Bool {
        switch address {
        case .fhir, .folder(_, .fhir): true
        default: false
        }
    }

    /// Reads `NAME=ADDRESS?option=value&…`.
    ///
    /// - Throws: ``DestinationError`` that says what is allowed.
    public init(_ text: String) throws(DestinationError) {
        guard let equals = text.firstIndex(of: "=") else { throw DestinationError(text, "NAME=ADDRESS is expected") }
        name = String(text[..<equals])
        let isPlain = name.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 || $0 == 95 }
        guard isPlain, (1...63).contains(name.utf8.count), name.first != "-", name.first != "_" else {
            throw DestinationError(name, "a name has 1 to 63 of a-z, 0-9, - and _")
        }
        var rest = String(text[text.index(after: equals)...])
        var options: [String: String] = [:]
        if let mark = rest.firstIndex(of: "?") {
            for pair in rest[rest.index(after: mark)...].split(separator: "&") {
                let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
                options[parts[0]] = parts.count > 1 ? parts[1] : ""
            }
            rest = String(rest[..<mark])
        }
        timeout = .seconds(try Self.number(options.removeValue(forKey: "timeout"), 1...600, or: 30, name, "timeout"))
        refusals = try Self.number(options.removeValue(forKey: "refusals"), 1...1000, or: 8, name, "refusals")
        address = try Self.address(rest, &options, name)
        if let unknown = options.keys.sorted().first {
            throw DestinationError(name, "there is no option \(unknown); allowed: timeout, refusals, format (folder), token_file (fhir)")
        }
    }

    private static func address(_ text: String, _ options: inout [String: String], _ name: String) throws(DestinationError) -> Address {
        if text.hasPrefix("folder:") {
            let path = String(text.dropFirst("folder:".count))
            let word = options.removeValue(forKey: "format") ?? "hl7"
            guard let format = ExchangeFormat(rawValue: word) else { throw DestinationError(name, "format is one of fhir, hl7, csv") }
            guard !path.isEmpty else { throw DestinationError(name, "folder: needs a path") }
            return .folder(path: path, format: format)
        }
        guard let parts = URLComponents(string: text), let host = parts.host, !host.isEmpty, let scheme = parts.scheme else {
            throw DestinationError(name, expected)
        }
        switch scheme {
        case "mllp":
            guard let port = parts.port.flatMap(UInt16.init(exactly:)), port > 0, parts.path.isEmpty || parts.path == "/" else {
                throw DestinationError(name, "mllp://HOST:PORT is expected")
            }
            return .mllp(host: host.trimmingCharacters(in: ["[", "]"]), port: port)
        case "https", "http":
            // 45 CFR 164.312(e)(1): patient data does not cross a network in the clear.
            guard scheme == "https" || ["127.0.0.1", "localhost", "[::1]", "::1"].contains(host) else {
                throw DestinationError(name, "http is for this machine only; use https")
            }
            guard parts.user == nil, parts.password == nil, let url = parts.url else { throw DestinationError(name, expected) }
            return .fhir(base: url, tokenFile: options.removeValue(forKey: "token_file"))
        default: throw DestinationError(name, expected)
        }
    }

    private static let expected = "folder:PATH, mllp://HOST:PORT or https://HOST/BASE is expected"

    private static func number(
        _ text: String?, _ range: ClosedRange<Int>, or usual: Int, _ name: String, _ option: String
    ) throws(DestinationError) -> Int {
        guard let text else { return usual }
        guard let number = Int(text), range.contains(number) else {
            throw DestinationError(name, "\(option) is from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }
}
