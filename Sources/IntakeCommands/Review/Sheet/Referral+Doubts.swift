import ReferralModel

extension Referral {
    /// What a person has to settle, most important first: errors before warnings, what names the patient before the rest,
    /// required fields before others.
    var doubts: [Doubt] {
        var byKey: [FieldKey: Doubt] = [:]
        var whole: [Doubt] = []
        for finding in findings.sorted(by: { $0.severity > $1.severity }) where finding.severity > .info {
            let key = finding.field ?? (finding.kind == .unsigned ? .referrerSigned : nil)
            guard let key else {
                whole.append(Doubt(finding))
                continue
            }
            byKey[key] = byKey[key]?.adding(finding) ?? Doubt(finding, key: key)
        }
        for (key, field) in fields where field.flagged && byKey[key] == nil {
            byKey[key] = Doubt(
                key: key, severity: .warning, codes: [], reasons: ["Not read surely enough to be used unseen."], kind: .doubtful)
        }
        for key in illegible where byKey[key] == nil {
            byKey[key] = Doubt(
                key: key, severity: .warning, codes: [], reasons: ["Something is written there that cannot be read."], kind: .illegible)
        }
        return (whole + byKey.values).sorted { $0.rank.lexicographicallyPrecedes($1.rank) }
    }
}

extension Doubt {
    fileprivate init(_ finding: Finding, key: FieldKey? = nil) {
        self.init(key: key, severity: finding.severity, codes: [finding.code], reasons: [finding.message], kind: finding.kind)
    }

    fileprivate func adding(_ finding: Finding) -> Doubt {
        var doubt = self
        doubt.codes.append(finding.code)
        if !doubt.reasons.contains(finding.message) { doubt.reasons.append(finding.message) }
        return doubt
    }

    fileprivate var rank: [Int] {
        let severity = self.severity == .error ? 0 : 1
        guard let key else { return [severity, -1, 0, 0] }
        let critical = Self.critical.firstIndex(of: key) ?? Self.critical.count
        return [severity, critical, key.isRequired ? 0 : 1, FieldKey.allCases.firstIndex(of: key) ?? 0]
    }

    /// What makes a referral somebody else's when it is wrong.
    private static let critical: [FieldKey] = [
        .patientLastName, .patientFirstName, .patientDOB, .insuranceMemberID, .referrerNPI,
    ]
}
