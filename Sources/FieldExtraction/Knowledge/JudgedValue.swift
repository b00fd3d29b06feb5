public import ReferralModel

/// A value that extraction gives, with what people made of it.
public struct JudgedValue: Hashable, Sendable {
    public var key: FieldKey
    /// What extraction gives it, 0 to 1.
    public var confidence: Double
    /// Whether it is what people settled on.
    public var isRight: Bool
    /// How many values it stands for: 1, or more where only a share of them was looked at.
    public var weight: Double

    public init(key: FieldKey, confidence: Double, isRight: Bool, weight: Double = 1) {
        self.key = key
        self.confidence = confidence
        self.isRight = isRight
        self.weight = weight
    }
}

extension FieldExtractor {
    /// What extraction, as it is now, makes of a settled referral, without second looks.
    ///
    /// - Parameters:
    ///   - settled: the pages and what is right.
    ///   - keys: the fields that somebody looked at; of the others nothing is known.
    /// - Returns: a row for each value that extraction gives to one of them.
    public func judged(_ settled: ReviewedCase, keys: Set<FieldKey>) -> [JudgedValue] {
        let found = values(of: settled).fields
        return FieldKey.allCases.filter(keys.contains).compactMap { key in
            found[key].map { field in
                let isRight = settled.values[key].map { ValueLikeness.isRight(field.value, $0, key) } ?? false
                return JudgedValue(key: key, confidence: field.confidence, isRight: isRight)
            }
        }
    }

    /// The confidence below which a value of a required field, and of any other, is for a person.
    public var thresholds: (required: Double, others: Double) {
        (knowledge.calibration.threshold(isRequired: true), knowledge.calibration.threshold(isRequired: false))
    }
}
