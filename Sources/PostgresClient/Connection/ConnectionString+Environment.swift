import CPostgres

extension ConnectionString {
    /// The same as environment variables (`PGHOST`, `PGPASSWORD`, …), for programs of PostgreSQL: a password on their command
    /// line could be seen by every account of the machine.
    public var environment: [String: String] {
        guard let options = PQconninfoParse(secretText, nil) else { return [:] }
        defer { PQconninfoFree(options) }
        var variables: [String: String] = [:]
        var option = options
        while option.pointee.keyword != nil {
            if let name = option.pointee.envvar, let value = option.pointee.val {
                variables[String(cString: name)] = String(cString: value)
            }
            option += 1
        }
        return variables
    }
}
