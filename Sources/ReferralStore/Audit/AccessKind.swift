/// What was shown to a person.
enum AccessKind: String, CaseIterable, Sendable {
    /// One referral with all its values.
    case referral
    /// Lines of a list, with names and birthdays.
    case list
    /// What is known of a file: its name, its arrivals.
    case document
    /// The picture of a page.
    case page
    /// The file itself, as in an export.
    case original
    /// The text of the pages, or the pairs that the form prints.
    case text
    /// Values before and after changes.
    case history
    /// The PDF of a letter.
    case letter
    /// Traits of referrals that may be of one patient.
    case same
    /// Which referrals are of a patient.
    case patient
}
