import NormalForms
import ReferralModel

/// Runs single checks against a referral.
struct Checker {
    let reference: ReferenceTables
    let receivedOn: CalendarDate

    /// What a rule finds; nil when the referral keeps it. Checks of a value that is not there hold.
    func finding(of rule: Rule, in referral: Referral) -> Finding? {
        guard let kind = violated(rule, referral) else { return nil }
        return Finding(
            kind, field: rule.field, severity: rule.severity,
            message: rule.message.flatMap { kind == .illegible ? nil : $0 } ?? Wording.usual(kind, rule.field))
    }

    private func violated(_ rule: Rule, _ referral: Referral) -> Finding.Kind? {
        let value = referral.fields[rule.field]?.value
        switch rule.check {
        case .required:
            return value.map { $0.items.isEmpty } ?? true ? (referral.illegible.contains(rule.field) ? .illegible : .missing) : nil
        case .signed: return value == .bool(true) ? nil : .unsigned
        case .npi: return broken(value) { NPI.isValid($0) } ? .invalid : nil
        case .diagnosisExists: return (value?.items ?? []).allSatisfy(reference.diagnoses.contains) ? nil : .invalid
        case .phone: return broken(value, PhoneShape.isPossible) ? .invalid : nil
        case .notAfterReceipt(let days):
            return date(value).map { $0.daysSince1970 - receivedOn.daysSince1970 > days } == true ? .implausible : nil
        case .dateOrder(let other):
            guard let later = date(value), let earlier = date(referral.fields[other]?.value) else { return nil }
            return later < earlier ? .contradiction : nil
        case .ageAtMost(let years): return date(value).map { $0.years(until: receivedOn) > years } == true ? .implausible : nil
        case .zipInState(let state):
            guard let zip = value?.text, let state = referral.text(state) else { return nil }
            return reference.states(ofZIP: zip).contains(state) ? nil : .contradiction
        case .memberIDPattern(let payer):
            guard let number = value?.text, let payer = referral.text(payer).flatMap(reference.payer) else { return nil }
            return payer.accepts(memberID: number) == false ? .implausible : nil
        case .visitsAtMost(let count): if case .int(let visits) = value, visits > count { return .implausible } else { return nil }
        case .diagnosisSex(let sex, let starts):
            guard let ticked = value?.text, ticked != sex else { return nil }
            let codes = referral.fields[.referralDiagnoses]?.value.items ?? []
            return codes.contains { code in starts.contains { code.hasPrefix($0) } } ? .contradiction : nil
        case .laterality(let text):
            let sides = Set((value?.items ?? []).compactMap { reference.diagnoses.description(of: $0).flatMap(BodySide.only) })
            guard sides.count == 1, let told = referral.text(text).flatMap(BodySide.only) else { return nil }
            return sides.contains(told) ? nil : .contradiction
        }
    }

    private func broken(_ value: FieldContent?, _ isRight: (String) -> Bool) -> Bool { value?.text.map { !isRight($0) } ?? false }

    private func date(_ value: FieldContent?) -> CalendarDate? { value?.text.flatMap { CalendarDate(iso: $0) } }
}
