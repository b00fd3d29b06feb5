/// Whether two records are of one patient, by the model of Fellegi and Sunter (1969): for each trait the logarithm of how much more
/// likely such an agreement is within a patient than between two.
public struct PatientMatch: Hashable, Sendable {
    /// What follows from the weight.
    public enum Verdict: String, Codable, Sendable {
        /// Sure enough to be linked without a person.
        case same
        /// For a person to decide.
        case possible
        case different
    }

    /// Sum of the weights in bits.
    public let weight: Double
    public let verdict: Verdict
    /// Neither name nor the birthday speaks against it.
    public let agreesAsPerson: Bool

    /// Bits from which a link is made without a person, and from which it is proposed.
    private static let sure = 24.0
    private static let possible = 8.0

    public init(_ left: PatientTraits, _ right: PatientTraits) {
        let last = Agreement(left.lastName, right.lastName)
        let first = Agreement(left.firstName, right.firstName)
        let dob = Agreement(left.dob, right.dob)
        let sex = Agreement(left.sex, right.sex)
        let member = Agreement(left.memberID, right.memberID)
        let mrn = Agreement(left.mrn, right.mrn)
        let phone = Agreement(left.phone, right.phone)
        // Bits of an exact and of a close agreement, and of none. Unequal because a birthday says more than a name, and because a new
        // telephone or insurance says little against two records being of one patient.
        let sum =
            Self.bits(last, 8.8, 5.3, -5.6) + Self.bits(first, 6.5, 3.5, -5) + Self.bits(dob, 14.5, 4.9, -6.6)
            + Self.bits(sex, 1, 0, -4.6) + Self.bits(phone, 10.5, 5.6, -2.3) + Self.bits(member, 14, 7.3, -3.1)
            + Self.bits(mrn, 13, 6.6, -3.3)
        weight = sum
        // Families share names, telephones and insurances, and twins their birthday: the first name has to be the same, or the record
        // number, and at most one of the three that make a person may be only close. Father and son of one name may be born on days that
        // differ by a digit.
        let person = [last, first, dob]
        agreesAsPerson = !person.contains(.none)
        let isOneByNumber = mrn == .exact && first != .none
        let isOnePerson =
            !person.contains(.none) && !person.contains(.unknown) && person.count { $0 == .close } <= 1
            && ((first == .exact && dob == .exact) || isOneByNumber) && sex != .none
        let isBacked = phone == .exact || member == .exact || mrn == .exact || (last == .exact && dob == .exact)
        if sum >= Self.sure, isOnePerson, isBacked {
            verdict = .same
        } else {
            // Two of one household share everything but first name and birthday.
            let isOtherPerson = first == .none && dob == .none
            verdict = sum >= Self.possible && !isOtherPerson ? .possible : .different
        }
    }

    private static func bits(_ agreement: Agreement, _ exact: Double, _ close: Double, _ none: Double) -> Double {
        switch agreement {
        case .exact: exact
        case .close: close
        case .none: none
        case .unknown: 0
        }
    }
}
