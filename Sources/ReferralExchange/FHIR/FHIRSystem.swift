/// The names of code systems and identifier systems used in FHIR.
enum FHIRSystem {
    static let npi = "http://hl7.org/fhir/sid/us-npi"
    static let icd10 = "http://hl7.org/fhir/sid/icd-10-cm"
    static let cpt = "http://www.ama-assn.org/go/cpt"
    static let hcpcs = "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets"
    static let snomed = "http://snomed.info/sct"
    static let loinc = "http://loinc.org"
    static let units = "http://unitsofmeasure.org"
    static let uri = "urn:ietf:rfc:3986"
    static let identifierType = "http://terminology.hl7.org/CodeSystem/v2-0203"
    static let dataAbsent = "http://terminology.hl7.org/CodeSystem/data-absent-reason"

    /// The keys of `referral-fields.json`, on values that no standard element holds as they are.
    static let fieldKey = "urn:uuid:" + StableID.uuid("code-system/field")
    /// The same keys, on fields that a required element seems to give but the referral does not.
    static let notStated = "urn:uuid:" + StableID.uuid("code-system/not-stated")

    /// CPT codes are five digits, or four and a letter F, T or U; HCPCS Level II begins with a letter.
    static func procedure(_ code: String) -> String { code.first?.isLetter == true ? hcpcs : cpt }
}
