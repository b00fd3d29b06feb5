public import ReferralModel

/// Something that a letter asks for.
public struct LetterItem: Hashable, Codable, Sendable {
    public enum Reason: String, Codable, CaseIterable, Sendable {
        case missing
        /// Something is there, but it cannot be read or cannot be right.
        case illegible
    }

    public var key: FieldKey
    public var reason: Reason

    public init(_ key: FieldKey, _ reason: Reason) {
        self.key = key
        self.reason = reason
    }
}

extension Referral {
    /// What the referring office has to be asked: what is missing, illegible, impossible or contradicts itself. What was read but is
    /// in doubt is for the desk, which has the page.
    public var lettersItems: [LetterItem] {
        var reasons: [FieldKey: LetterItem.Reason] = [:]
        for finding in findings where finding.severity > .info {
            guard let key = finding.field ?? (finding.kind == .unsigned ? .referrerSigned : nil) else { continue }
            switch finding.kind {
            case .missing, .unsigned: reasons[key] = reasons[key] ?? .missing
            case .illegible, .invalid, .contradiction: reasons[key] = .illegible
            case .implausible, .doubtful, .transmission: continue
            }
        }
        for key in illegible { reasons[key] = .illegible }
        return FieldKey.allCases.compactMap { key in reasons[key].map { LetterItem(key, $0) } }
    }

    /// Pages that did not arrive whole: what `transmission` findings are about.
    public var lostOnTheWay: [String] { findings.filter { $0.kind == .transmission }.compactMap(\.detail) }
}
