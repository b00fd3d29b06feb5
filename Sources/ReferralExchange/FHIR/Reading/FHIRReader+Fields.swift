import ReferralModel

extension FHIRReader {
    /// The fields of the referral that a `ServiceRequest` is.
    func fields(_ request: JSONTree) -> [FieldKey: FieldContent] {
        let task = self.task(of: request)
        var values: [FieldKey: FieldContent] = [:]
        func set(_ key: FieldKey, _ text: String?) { values[key] = NormalValue.of(text, for: key) }
        let coded = [request["code"]] + request["orderDetail"].items
        values[.referralProcedures] = NormalValue.list(coded.flatMap { Self.codes($0, in: [FHIRSystem.cpt, FHIRSystem.hcpcs]) })
        values[.referralDiagnoses] = NormalValue.list(diagnoses(request))
        values[.referralVisits] = request["quantityQuantity"]["value"]?.whole.flatMap { Int32(exactly: $0) }.map { .int(Int($0)) }
        set(.referralDate, request["authoredOn"]?.text)
        set(.referralUrgency, Self.urgency(request["priority"]?.text))
        set(.referralService, Self.words(request["code"]))
        set(.referralSpecialty, Self.words(request["performerType"]))
        set(.referralReason, request["reasonCode"].items.first.flatMap(Self.words) ?? request["note"].items.first?["text"]?.text)
        set(.referralType, Self.input("Referral type", of: task)?["valueCode"]?.text)
        set(.insuranceAuthNumber, Self.input("Prior authorization number", of: task)?["valueString"]?.text)
        set(.insuranceAuthRequired, Self.input("Prior authorization required", of: task)?["valueBoolean"]?.flag.map(String.init))
        set(.referrerSigned, Self.input("Signed by referring provider", of: task)?["valueBoolean"]?.flag.map(String.init))
        for (key, text) in patient(request) { set(key, text) }
        for (key, text) in insurance(request) { set(key, text) }
        for (key, text) in parties(request) { set(key, text) }
        Self.override(&values, by: task)
        return values
    }

    private func task(of request: JSONTree) -> JSONTree? {
        let tasks = all("Task")
        return tasks.first { follow($0["focus"]) == request } ?? (all("ServiceRequest").count == 1 ? tasks.first : nil)
    }

    private static func input(_ name: String, of task: JSONTree?) -> JSONTree? {
        task["input"].items.first { $0["type"]["text"]?.text == name }
    }

    private static func urgency(_ priority: String?) -> String? {
        switch priority {
        case "routine": "routine"
        case "urgent": "urgent"
        case "asap", "stat": "emergent"
        default: nil
        }
    }

    private func diagnoses(_ request: JSONTree) -> [String] {
        let conditions = request["reasonReference"].items.compactMap { follow($0, as: "Condition") }.map { $0["code"] }
        var seen: Set<String> = []
        return (conditions + request["reasonCode"].items).flatMap { Self.codes($0, in: [FHIRSystem.icd10]) }
            .filter { seen.insert($0).inserted }
    }

    private func patient(_ request: JSONTree) -> [(FieldKey, String?)] {
        let patient = follow(request["subject"], as: "Patient") ?? all("Patient").first
        let names = patient["name"].items
        let name = names.first { $0["use"]?.text == "official" } ?? names.first
        let given = name["given"].items.map(\.text)
        let addresses = patient["address"].items
        let address = addresses.first { $0["use"]?.text == "home" } ?? addresses.first
        let record = patient["identifier"].items.first { Self.isOf(type: "MR", $0) }
        let sex = patient["gender"]?.text
        let interpreter = patient["extension"].items.first { $0["url"]?.text?.hasSuffix("patient-interpreterRequired") == true }
        return [
            (.patientLastName, name["family"]?.text), (.patientFirstName, given.first ?? nil),
            (.patientMiddleName, given.count > 1 ? given[1] : nil), (.patientDOB, patient["birthDate"]?.text),
            (.patientSex, sex == "unknown" ? nil : sex), (.patientMRN, record["value"]?.text),
            (.patientPhone, Self.telecom(patient, "phone", rank: 1)), (.patientPhoneAlt, Self.telecom(patient, "phone", rank: 2)),
            (.patientEmail, Self.telecom(patient, "email")), (.patientStreet, address["line"].items.first?.text),
            (.patientCity, address["city"]?.text), (.patientState, address["state"]?.text),
            (.patientZIP, address["postalCode"]?.text),
            (.patientLanguage, Self.words(patient["communication"].items.first?["language"])),
            (.patientInterpreter, interpreter["valueBoolean"]?.flag.map(String.init)),
        ]
    }

    private func insurance(_ request: JSONTree) -> [(FieldKey, String?)] {
        let named = request["insurance"].items.compactMap { follow($0, as: "Coverage") }
        let known = named.isEmpty ? all("Coverage") : named
        let first = known.first { $0["order"]?.whole == 1 } ?? known.first { $0["order"] == nil }
        let second = known.first { $0["order"]?.whole == 2 } ?? known.filter { $0["order"] == nil }.dropFirst().first
        func group(_ code: String) -> String? {
            first["class"].items.first { $0["type"]["coding"].items.contains { $0["code"]?.text == code } }?["value"]?.text
        }
        func payer(_ coverage: JSONTree?) -> String? {
            follow(coverage["payor"].items.first, as: "Organization")?["name"]?.text
        }
        return [
            (.insurancePayer, payer(first)), (.insurancePlan, group("plan")), (.insuranceGroup, group("group")),
            (.insuranceMemberID, first["subscriberId"]?.text), (.insuranceHolder, first["subscriber"]["display"]?.text),
            (.insurance2Payer, payer(second)), (.insurance2MemberID, second["subscriberId"]?.text),
        ]
    }

    private func parties(_ request: JSONTree) -> [(FieldKey, String?)] {
        let (referrer, practice, role) = party(request["requester"])
        let (recipient, clinic, place) = party(request["performer"].items.first)
        let npi = referrer["identifier"].items.first { $0["system"]?.text == FHIRSystem.npi }
        return [
            (.referrerName, Self.name(referrer["name"].items.first)), (.referrerNPI, npi["value"]?.text),
            (.referrerOrganization, practice["name"]?.text), (.referrerPhone, Self.telecom(role, "phone")),
            (.referrerFax, Self.telecom(role, "fax")), (.recipientName, Self.name(recipient["name"].items.first)),
            (.recipientOrganization, clinic["name"]?.text), (.recipientPhone, Self.telecom(place, "phone")),
            (.recipientFax, Self.telecom(place, "fax")), (.recipientSpecialty, Self.words(place["specialty"].items.first)),
        ]
    }

    /// Person, organisation, and what holds the numbers.
    private func party(_ reference: JSONTree?) -> (person: JSONTree?, organization: JSONTree?, contact: JSONTree?) {
        let found = follow(reference)
        switch found["resourceType"]?.text {
        case "PractitionerRole":
            return (follow(found["practitioner"], as: "Practitioner"), follow(found["organization"], as: "Organization"), found)
        case "Practitioner": return (found, nil, found)
        case "Organization": return (nil, found, found)
        default: return (nil, nil, nil)
        }
    }

    private static func isOf(type: String, _ identifier: JSONTree) -> Bool {
        identifier["type"]["coding"].items.contains { $0["code"]?.text == type }
    }

    /// What the sender said in so many words goes before what its resources seem to say; see ``FieldRemainder``.
    private static func override(_ values: inout [FieldKey: FieldContent], by task: JSONTree?) {
        var said: [FieldKey: [String]] = [:]
        for input in task["input"].items.prefix(1_000) {
            for coding in input["type"]["coding"].items {
                guard let key = coding["code"]?.text.flatMap(FieldKey.init(rawValue:)) else { continue }
                switch coding["system"]?.text {
                case FHIRSystem.fieldKey: said[key, default: []].append(input["valueString"]?.text ?? "")
                case FHIRSystem.notStated: values[key] = nil
                default: break
                }
            }
        }
        for (key, texts) in said { values[key] = NormalValue.exactly(texts, for: key) }
    }
}
