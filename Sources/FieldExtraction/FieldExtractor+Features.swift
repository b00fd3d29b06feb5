import NormalForms
public import ReferralModel

extension FieldExtractor {
    /// A value with the features its confidence is fitted on; for the tool that fits `Models/calibration.yaml`.
    public struct FeatureRow: Sendable {
        /// First page of the referral the value is of, from 1.
        public var firstPage: Int
        public var key: FieldKey
        public var value: FieldContent
        public var kind: String
        public var features: [String: Double]
    }

    /// The features of every value found on `pages`.
    public func features(_ pages: [PageText], receivedOn: CalendarDate, secondLook: (any SecondLook)?) -> [FeatureRow] {
        let context = ReadingContext(receivedOn: receivedOn)
        let read = self.read(pages, context)
        guard DocumentClassifier(calibration: knowledge.classCalibration).classify(read).documentClass == .referral else { return [] }
        let assembler = ReferralAssembler(knowledge: knowledge, words: words, context: context, secondLook: secondLook)
        return Splitter().parts(of: read).flatMap { part in
            let pages = Array(read[part])
            return assembler.assess(pages).map { key, assessed in
                FeatureRow(
                    firstPage: pages[0].number, key: key, value: assessed.value.value, kind: assessed.features.kind,
                    features: assessed.features.values)
            }
        }
    }

    /// What each page that is no cover sheet says of the class of its file; for the tool that fits the weights of the class.
    public func classFeatures(_ pages: [PageText], receivedOn: CalendarDate) -> [[String: Double]] {
        let context = ReadingContext(receivedOn: receivedOn)
        return read(pages, context).filter { $0.role != .blank && $0.role != .cover }.map {
            ClassFeatures($0).values
        }
    }
}
