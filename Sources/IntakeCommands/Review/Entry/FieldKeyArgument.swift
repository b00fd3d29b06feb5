import ArgumentParser
import ReferralModel

/// A field as named on the command line.
struct FieldKeyArgument: Hashable, Sendable, ExpressibleByArgument {
    var key: FieldKey

    init?(argument: String) {
        guard let key = try? FieldName.key(argument) else { return nil }
        self.key = key
    }

    static var allValueStrings: [String] { FieldKey.allCases.map(\.rawValue) }
}
