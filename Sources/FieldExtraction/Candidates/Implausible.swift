import ReferralModel

/// What no value of a field can be, however well it was read: words of a sentence as a name, a single letter as a payer.
///
/// A wrong value that looks sure is worse than none, and most of them are words of the form itself.
struct Implausible: Sendable {
    /// Words of sentences and forms that no name has in it.
    private let notInNames: Set<String>
    /// Words of practices and of what they do, which doctors' names have beside them and patients' names never have.
    private let notInPatientNames: Set<String>
    /// Mailboxes of offices: `intake@` is nobody's own.
    private let officeMailboxes: Set<String>
    /// Words that no payer has in its name.
    private let notInPayers: Set<String>
    /// Words that no plan has in its name: whether a provider is in its network is another question.
    private let notInPlans: Set<String>
    /// Words of what an examination found, which no service has in it.
    private let notInServices: Set<String>
    /// What streets end in: `Larkspur Dr` is no last name.
    private let streetEnds: Set<String>
    /// Words that practices are called by.
    private let organization: Set<String>

    init(_ knowledge: LabelKnowledge) {
        func words(_ name: String) -> Set<String> { Set(knowledge.phrases[name, default: []].map { $0.lowercased() }) }
        notInNames = words("not_in_names")
        notInPatientNames = words("not_in_patient_names")
        officeMailboxes = words("office_mailboxes")
        notInPayers = words("not_in_payers")
        notInPlans = words("not_in_plans")
        notInServices = words("not_in_services")
        streetEnds = words("street_ends")
        organization = words("organization")
    }

    /// Where a service is given, which is not the service.
    private static let places: Set<String> = ["office", "outpatient", "inpatient", "hospital", "telehealth"]
    private static let answers: Set<String> = ["in", "out", "yes", "no"]
    private static let named: Set<FieldKey> = [.insurancePlan, .referrerName, .recipientName, .referralSpecialty, .recipientSpecialty]

    /// Words that the name of a plan has at most.
    private static let longestPlan = 9

    func refuses(_ text: String, as key: FieldKey) -> Bool {
        let words = text.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "'") }.map(String.init)
        // `Network   ☒ In   ☐ Out` and `Yes` answer other questions.
        if words.count == 1, Self.answers.contains(words[0]), Self.named.contains(key) { return true }
        switch key {
        case .patientLastName, .patientFirstName, .patientMiddleName:
            // `do` is a verb, and `Do` may be a name.
            let isShortWord = text.filter(\.isLetter).count <= 3 && !text.contains(where: \.isUppercase)
            return isShortWord && key != .patientMiddleName || words.contains { notInNames.contains($0) || notInPatientNames.contains($0) }
                || words.count > 1 && streetEnds.contains(words[words.count - 1])
        case .patientEmail:
            let mailbox = text.lowercased().prefix { $0 != "@" }
            return mailbox.split { !$0.isLetter }.contains { officeMailboxes.contains(String($0)) }
        case .referrerName, .recipientName:
            // The staff of an office gives a first name and an initial, `Imogen B.`; who refers or receives has a last name.
            return words.contains(where: notInNames.contains) || words.count <= 2 && words.last?.count == 1
        case .insuranceHolder:
            return words.contains(where: notInNames.contains)
        case .referrerOrganization, .recipientOrganization:
            // Of a sender's address, `Lee B. <referrals@…>`, no practice is called.
            if text.contains("<") || text.contains("@") { return true }
            // Print that tells what to do, `stamp or print to the left`, has no capitals and no word of a practice.
            return !text.contains(where: \.isUppercase) && !words.contains(where: organization.contains)
        case .patientStreet: return words.count < 2 && !text.contains(where: \.isNumber)
        case .patientCity:
            // No town of the United States is written with digits or with fewer than three letters.
            return text.contains(where: \.isNumber) || text.filter(\.isLetter).count < 3 || words == ["state"] || words == ["zip"]
        case .insurancePayer, .insurance2Payer:
            // Whether there is one was asked: `Is there a second insurance?  No`.
            return text.filter(\.isLetter).count < 2 || words.contains(where: notInPayers.contains)
                || words.count == 1 && ["yes", "no", "none"].contains(words[0])
        case .referralService:
            return words.count == 1 && Self.places.contains(words[0]) || words.count > 2 && words.count(where: notInServices.contains) > 1
        case .insurancePlan:
            return text.filter { $0.isLetter || $0.isNumber }.count < 2 || words.contains(where: notInPlans.contains)
                || words.count > Self.longestPlan
        default: return false
        }
    }
}
