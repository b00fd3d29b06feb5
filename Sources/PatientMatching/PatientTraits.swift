/// What is known of a patient, in normal form; nil where it is not.
public struct PatientTraits: Hashable, Sendable {
    public var lastName: String?
    public var firstName: String?
    /// `YYYY-MM-DD`.
    public var dob: String?
    public var sex: String?
    /// Ten digits.
    public var phone: String?
    public var memberID: String?
    public var mrn: String?

    public init(
        lastName: String? = nil, firstName: String? = nil, dob: String? = nil, sex: String? = nil, phone: String? = nil,
        memberID: String? = nil, mrn: String? = nil
    ) {
        self.lastName = lastName
        self.firstName = firstName
        self.dob = dob
        self.sex = sex
        self.phone = phone
        self.memberID = memberID
        self.mrn = mrn
    }
}
