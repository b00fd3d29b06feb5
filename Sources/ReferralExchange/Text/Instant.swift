import FoundationEssentials

extension Date {
    /// RFC 3339 in UTC with whole seconds, as in `2024-05-23T14:03:00Z`.
    var instant: String { formatted(.iso8601) }

    /// HL7 v2 `TS` in UTC, as in `20240523140300+0000`.
    var hl7: String { instant.filter { $0.isNumber } + "+0000" }
}
