/// What a file is.
public enum DocumentClass: Hashable, Sendable {
    case referral
    case other(OtherKind)

    /// Files that are no referral.
    public enum OtherKind: String, Codable, CaseIterable, Sendable {
        case labResult = "lab_result"
        case recordsRequest = "records_request"
        case consultNote = "consult_note"
        case junk
        case coverOnly = "cover_only"
        case unknown
        /// A letter of this house that came back; which referral it belongs to stands with the letter.
        case letterReply = "letter_reply"
    }

    /// `referral` or `other`, as in the contract.
    public var name: String { if case .referral = self { "referral" } else { "other" } }

    public var otherKind: OtherKind? { if case .other(let kind) = self { kind } else { nil } }
}

extension DocumentClass: Codable {
    public init(from decoder: any Decoder) throws {
        let name = try decoder.singleValueContainer().decode(String.self)
        if name == "referral" {
            self = .referral
        } else if let kind = OtherKind(rawValue: name) {
            self = .other(kind)
        } else {
            throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "no such document class"))
        }
    }

    /// Written as `referral` or the kind.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(otherKind?.rawValue ?? "referral")
    }
}
