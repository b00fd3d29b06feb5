import CPostgres

/// Where a database is and how to log in: any libpq URL or keyword string, checked for form. Its description has no password.
public struct ConnectionString: Sendable, CustomStringConvertible {
    /// What was given, for handing on; may hold a password.
    public let secretText: String
    let keywords: [String: String]

    /// Checks the form; connects to nothing.
    ///
    /// - Throws: ``PostgresError/Kind/badConnectionString``.
    public init(_ text: String) throws(PostgresError) {
        var message: UnsafeMutablePointer<CChar>?
        guard let options = PQconninfoParse(text, &message) else {
            let reason = message.map { String(cString: $0) } ?? "out of memory"
            PQfreemem(message)
            throw PostgresError(.badConnectionString, Self.advice(reason))
        }
        defer { PQconninfoFree(options) }
        var keywords: [String: String] = [:]
        var option = options
        while let keyword = option.pointee.keyword {
            if let value = option.pointee.val { keywords[String(cString: keyword)] = String(cString: value) }
            option += 1
        }
        guard (keywords["port"] ?? "").split(separator: ",").allSatisfy({ UInt16($0) != nil }) else {
            throw PostgresError(.badConnectionString, "the connection string's port is not a number from 1 to 65535")
        }
        secretText = text
        self.keywords = keywords
    }

    /// Host, port, database and user as far as given; libpq's defaults and environment fill in the rest.
    public var description: String {
        ["host", "hostaddr", "port", "dbname", "user"].compactMap { name in keywords[name].map { "\(name)=\($0)" } }.joined(separator: " ")
    }

    /// The same login on another database of the server.
    public func with(database: String) throws(PostgresError) -> ConnectionString {
        var changed = keywords
        changed["dbname"] = database
        return try ConnectionString(Self.text(changed))
    }

    /// Whether a password stands in it, be it of the login or of a key file.
    public var holdsPassword: Bool { Self.secrets.contains { keywords[$0]?.isEmpty == false } }

    /// The same without passwords, for printing: as it was given when it holds none.
    public var withoutPassword: String {
        holdsPassword ? Self.text(keywords.filter { !Self.secrets.contains($0.key) }) : secretText
    }

    private static let secrets = ["password", "sslpassword"]

    private static func text(_ keywords: [String: String]) -> String {
        keywords.sorted { $0.key < $1.key }.map { "\($0.key)='\(quoted($0.value))'" }.joined(separator: " ")
    }

    /// What libpq is given. A peer that vanishes without a word is noticed within about a minute.
    func parameters(applicationName: String) -> [String: String] {
        var all = [
            "fallback_application_name": applicationName, "client_encoding": "UTF8", "keepalives_idle": "20",
            "keepalives_interval": "10", "keepalives_count": "3", "tcp_user_timeout": "60000",
        ]
        all.merge(keywords) { _, given in given }
        return all
    }

    /// Seconds that connecting may take: `connect_timeout`, or 10.
    var connectTimeout: Double {
        guard let given = keywords["connect_timeout"].flatMap(Double.init), given > 0 else { return 10 }
        return max(given, 2)
    }

    private static func quoted(_ value: String) -> String {
        value.reduce(into: "") { text, character in
            if character == "'" || character == "\\" { text.append("\\") }
            text.append(character)
        }
    }

    /// libpq quotes what it could not understand, and that may be part of a password.
    private static func advice(_ reason: String) -> String {
        var parts = reason.split(separator: "\"", omittingEmptySubsequences: false).map(String.init)
        for index in parts.indices where index % 2 == 1 { parts[index] = "…" }
        let shown = parts.joined(separator: "\"").split(whereSeparator: \.isNewline).joined(separator: " ")
        return "the connection string is not one that libpq understands (\(shown)); "
            + "write postgresql://user@host:5432/database or host=… dbname=… user=…"
    }
}

extension ConnectionString {
    /// A message of libpq on one line, without the password, should it ever hold it.
    func redact(_ message: String) -> String {
        var line = message.split(whereSeparator: \.isNewline).joined(separator: " ")
        for secret in Self.secrets {
            guard let password = keywords[secret], !password.isEmpty else { continue }
            line = line.split(separator: password, omittingEmptySubsequences: false).joined(separator: "…")
        }
        return line
    }
}
