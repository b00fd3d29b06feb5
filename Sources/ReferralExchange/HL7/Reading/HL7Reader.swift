import ReferralModel

/// An HL7 v2 message REF^I12 as input.
struct HL7Reader {
    private let tree: HL7Tree

    /// - Throws: ``ReadFailure`` with `corrupt` or `unsupported`.
    static func referrals(_ bytes: [UInt8]) throws(ReadFailure) -> [[FieldKey: FieldContent]] {
        guard let tree = HL7Tree(bytes) else {
            throw ReadFailure(.corrupt, "the message header names no delimiters; ask the sender to send the message again")
        }
        let header = tree.first("MSH")
        guard tree.text(header, 9) == "REF", tree.all("MSH").count == 1 else {
            throw ReadFailure(.unsupported, "one HL7 v2 message of type REF^I12 is expected")
        }
        return [HL7Reader(tree: tree).fields()]
    }

    private func fields() -> [FieldKey: FieldContent] {
        var values: [FieldKey: FieldContent] = [:]
        for (key, text) in referral() + patient() + insurance() + parties() { values[key] = NormalValue.of(text, for: key) }
        values[.referralDiagnoses] = NormalValue.list(tree.all("DG1").map { tree.text($0, 3) })
        values[.referralProcedures] = NormalValue.list(tree.all("PR1").map { tree.text($0, 3) })
        override(&values)
        return values
    }

    private func referral() -> [(FieldKey, String?)] {
        let rf1 = tree.first("RF1")
        let aut = tree.first("AUT")
        return [
            (.referralDate, Self.day(tree.text(rf1, 7))), (.referralUrgency, Self.urgency(tree.text(rf1, 2))),
            (.referralSpecialty, tree.text(rf1, 3, 2)), (.referralReason, tree.text(rf1, 10, 2) ?? tree.text(rf1, 10)),
            (.referralVisits, tree.text(aut, 8)), (.insuranceAuthNumber, tree.text(aut, 6)),
        ]
    }

    private func patient() -> [(FieldKey, String?)] {
        let pid = tree.first("PID")
        let record = tree.repetitions(pid, 3).first { tree.text(pid, 3, 5, repetition: $0) == "MR" }
        return [
            (.patientLastName, tree.text(pid, 5, 1)), (.patientFirstName, tree.text(pid, 5, 2)),
            (.patientMiddleName, tree.text(pid, 5, 3)), (.patientDOB, Self.day(tree.text(pid, 7))),
            (.patientSex, Self.sex(tree.text(pid, 8))), (.patientMRN, record.flatMap { tree.text(pid, 3, repetition: $0) }),
            (.patientStreet, tree.text(pid, 11, 1)), (.patientCity, tree.text(pid, 11, 3)), (.patientState, tree.text(pid, 11, 4)),
            (.patientZIP, tree.text(pid, 11, 5)), (.patientLanguage, tree.text(pid, 15, 2) ?? tree.text(pid, 15)),
            (.patientPhone, phone(pid, 13, uses: ["PRN", nil])), (.patientPhoneAlt, phone(pid, 13, uses: ["ORN"])),
            (.patientEmail, phone(pid, 13, uses: ["NET"])),
        ]
    }

    private func insurance() -> [(FieldKey, String?)] {
        let plans = tree.all("IN1")
        let first = plans.first { tree.text($0, 1) == "1" }
        let second = plans.first { tree.text($0, 1) == "2" }
        return [
            (.insurancePayer, tree.text(first, 4)), (.insurancePlan, tree.text(first, 2, 2)), (.insuranceGroup, tree.text(first, 8)),
            (.insuranceAuthNumber, tree.text(first, 14) ?? tree.text(tree.first("AUT"), 6)),
            (.insuranceHolder, person(first, 16)), (.insuranceMemberID, tree.text(first, 36)), (.insurance2Payer, tree.text(second, 4)),
            (.insurance2MemberID, tree.text(second, 36)),
        ]
    }

    private func parties() -> [(FieldKey, String?)] {
        let referrer = tree.all("PRD").first { tree.text($0, 1) == "RP" }
        let recipient = tree.all("PRD").first { tree.text($0, 1) == "RT" }
        return [
            (.referrerName, person(referrer, 2)), (.referrerNPI, tree.text(referrer, 7)),
            (.referrerOrganization, tree.text(referrer, 4, 4)), (.referrerPhone, phone(referrer, 5, equipment: "PH")),
            (.referrerFax, phone(referrer, 5, equipment: "FX")), (.recipientName, person(recipient, 2)),
            (.recipientOrganization, tree.text(recipient, 4, 4)), (.recipientPhone, phone(recipient, 5, equipment: "PH")),
            (.recipientFax, phone(recipient, 5, equipment: "FX")),
        ]
    }

    /// `XPN`: prefix, given, middle, family, suffix and degree in the order of print.
    private func person(_ segment: HL7Tree.Segment?, _ field: Int) -> String? {
        let name = [5, 2, 3, 1].compactMap { tree.text(segment, field, $0) }.joined(separator: " ")
        let degrees = [4, 6].compactMap { tree.text(segment, field, $0) }
        let text = ([name] + degrees).filter { !$0.isEmpty }.joined(separator: ", ")
        return text.isEmpty ? nil : text
    }

    /// `XTN`: the number in parts, in one piece, or as it was before v2.3; for e-mail the address.
    private func phone(_ segment: HL7Tree.Segment?, _ field: Int, uses: [String?]? = nil, equipment: String? = nil) -> String? {
        let found = tree.repetitions(segment, field).first { repetition in
            let use = tree.text(segment, field, 2, repetition: repetition)
            let kind = tree.text(segment, field, 3, repetition: repetition)
            return uses?.contains(use) != false && (equipment == nil || kind == equipment)
        }
        guard let found else { return nil }
        func part(_ number: Int) -> String? { tree.text(segment, field, number, repetition: found) }
        if let area = part(6), let local = part(7) { return area + local }
        return part(12) ?? part(4) ?? part(1)
    }

    /// `DT` or the day of a `TS`.
    private static func day(_ text: String?) -> String? {
        guard let digits = text.map({ Array($0.utf8.prefix(8)) }), digits.count == 8, digits.allSatisfy({ (48...57).contains($0) }) else {
            return nil
        }
        let parts = [digits[0..<4], digits[4..<6], digits[6..<8]]
        return parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
    }

    /// Table 0280.
    private static func urgency(_ code: String?) -> String? {
        switch code {
        case "R": "routine"
        case "A": "urgent"
        case "S": "emergent"
        default: nil
        }
    }

    /// Table 0001.
    private static func sex(_ code: String?) -> String? {
        switch code {
        case "F": "female"
        case "M": "male"
        case "O": "other"
        default: nil
        }
    }

    /// Notes of the form `key: value` and `not stated: key` go before what the segments seem to say; see ``FieldRemainder``.
    private func override(_ values: inout [FieldKey: FieldContent]) {
        var said: [FieldKey: [String]] = [:]
        for note in tree.all("NTE") {
            guard let line = tree.text(note, 3), let colon = line.utf8.firstRange(of: ": ".utf8) else { continue }
            let name = String(decoding: line.utf8[..<colon.lowerBound], as: UTF8.self)
            let value = String(decoding: line.utf8[colon.upperBound...], as: UTF8.self)
            if let key = FieldKey(rawValue: name) { said[key, default: []].append(value) }
            if name == "not stated", let key = FieldKey(rawValue: value) { values[key] = nil }
        }
        for (key, texts) in said { values[key] = NormalValue.exactly(texts, for: key) }
    }
}
