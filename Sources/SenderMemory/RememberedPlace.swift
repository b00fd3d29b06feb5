public import ReferralModel

/// Where the value of a field stands on a form, which label it has there, and how often that was right on faxes it was not learnt from.
public struct RememberedPlace: Hashable, Codable, Sendable {
    public var key: FieldKey
    /// What the words there are read as: the key, or the name of a value that holds several fields, as in `Models/labels.yaml`.
    public var reads: String
    /// Where it stood, on the sketch of the form.
    public var box: PlaneBox
    /// How many lines it had at most.
    public var lines: Int
    /// The words beside it as they were read; nil when none stand there.
    public var label: String?
    /// Where these words stood, on the sketch of the form.
    public var labelBox: PlaneBox?
    /// On how many held-back faxes the right value stood there.
    public var right: Int
    /// On how many held-back faxes another value, or one where there is none, was read there.
    public var wrong: Int
    /// How often a person had to correct what was found without it.
    public var corrections: Int

    public init(
        key: FieldKey, reads: String, box: PlaneBox, lines: Int = 1, label: String? = nil, labelBox: PlaneBox? = nil, right: Int = 0,
        wrong: Int = 0,
        corrections: Int = 0
    ) {
        self.key = key
        self.reads = reads
        self.box = box
        self.lines = lines
        self.label = label
        self.labelBox = labelBox
        self.right = right
        self.wrong = wrong
        self.corrections = corrections
    }

    /// One wrong value in twenty right ones ends the trust.
    public var state: PlaceState {
        if wrong * 20 > right { return .retired }
        return right > 0 ? .trusted : .candidate
    }

    /// Probability that the next value there is right, by Laplace's rule of succession: 2 of 2 are no proof, 0.75.
    public var reliability: Double { Double(right + 1) / Double(right + wrong + 2) }
}
