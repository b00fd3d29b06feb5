public import NormalForms
public import ReferralModel

/// Holds a referral against the rules. Pure: the same referral, rules and day give the same findings in the same order.
public struct Validator: Sendable {
    private let rules: RuleBook
    private let reference: ReferenceTables

    public init(rules: RuleBook, reference: ReferenceTables) {
        self.rules = rules
        self.reference = reference
    }

    /// The referral with its findings, with the fields flagged that a rule of severity `error` complains of, and with its
    /// disposition. A referral that a person has rejected stays so.
    ///
    /// - Parameters:
    ///   - referral: as extracted, or as a reviewer changed it.
    ///   - receivedOn: the day the fax came.
    /// - Returns: the referral with what the rules say of it.
    public func validate(_ referral: Referral, receivedOn: CalendarDate) -> Referral {
        var result = referral
        let checker = Checker(reference: reference, receivedOn: receivedOn)
        var findings = referral.findings.filter(\.isOfDocument)
        var needed: Set<FieldKey> = []
        for rule in rules.rules where rule.applies(to: referral) {
            if rule.check == .required, rule.severity == .error { needed.insert(rule.field) }
            guard let finding = checker.finding(of: rule, in: referral) else { continue }
            // What a reviewer has put there stands, unless it is not there at all.
            let isReviewed = referral.fields[rule.field]?.source == .reviewer
            if isReviewed, finding.kind == .implausible || finding.kind == .contradiction { continue }
            if !findings.contains(where: { $0.code == finding.code }) { findings.append(finding) }
            if rule.severity == .error { result.fields[rule.field]?.flagged = true }
        }
        for key in FieldKey.allCases where needed.contains(key) && result.fields[key]?.flagged == true {
            guard !findings.contains(where: { $0.field == key && $0.severity == .error }) else { continue }
            findings.append(Finding(.doubtful, field: key, severity: .error, message: Wording.usual(.doubtful, key)))
        }
        result.findings = findings
        if result.disposition != .rejected {
            result.disposition = findings.contains { $0.severity == .error } ? .needsReview : .ready
        }
        return result
    }
}
