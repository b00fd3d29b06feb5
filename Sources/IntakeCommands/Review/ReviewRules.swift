import DocumentPipeline
import FoundationEssentials
import NormalForms
import ReferralModel
import ReferralStore
import Validation

/// The knowledge of the house for what a person changes: normal forms of what is typed, and the rules that run afterwards.
struct ReviewRules: Sendable {
    let forms: NormalFormReader
    private let validator: Validator
    private let today: CalendarDate

    /// Loads rules and code lists from the folder `Models`; some tens of milliseconds.
    init(models: URL) throws(CommandFailure) {
        today = try CalendarDate.today()
        do {
            let reference = try ReferenceTables(models: models.path)
            forms = NormalFormReader(reference: reference)
            validator = Validator(rules: try RuleBook(path: models.appending(path: "rules.yaml").path), reference: reference)
        } catch {
            throw CommandFailure(.badInput, "\(error)")
        }
    }

    /// The rules as the store runs them after a change: as of the day that the fax came.
    func validation(of record: ReferralRecord) -> ReferralStore.Validation {
        let day = CalendarDate(record.receivedAt) ?? today
        return { [validator] in validator.validate($0, receivedOn: day) }
    }

    /// The normal form of what a person typed; nil for nothing, which empties the field.
    ///
    /// Throws ``EntryError`` with the form that the field asks for.
    func content(_ key: FieldKey, _ text: String) throws(EntryError) -> FieldContent? {
        let typed = try FieldEntry.plain(key, text)
        guard !typed.isEmpty else { return nil }
        do throws(NormalFormError) {
            return try forms.normalise(typed, as: key, today: today)
        } catch {
            throw EntryError("\(key.rawValue): " + NormalFormReader.form(of: key))
        }
    }
}
