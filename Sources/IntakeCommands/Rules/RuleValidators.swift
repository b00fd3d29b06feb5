import FoundationEssentials
import NormalForms
import Validation

/// Rules read from files, with the code lists of the folder `Models`.
enum RuleValidators {
    /// One for each file, in their order.
    ///
    /// - Throws: ``CommandFailure`` naming file and line.
    static func load(rules paths: [String], models: URL) throws(CommandFailure) -> [Validator] {
        do {
            let reference = try ReferenceTables(models: models.path)
            return try paths.map { Validator(rules: try RuleBook(path: $0), reference: reference) }
        } catch {
            throw CommandFailure(.badInput, "\(error)")
        }
    }
}
