/// A box, bracket or circle to tick, with its state.
public struct Checkbox: Hashable, Codable, Sendable {
    /// In pixels of the reading frame.
    public var box: BoundingBox
    public var isChecked: Bool
    /// Probability that the state is right, 0 to 1.
    public var confidence: Double
    /// The words beside it that it stands for, as read; nil when there are none.
    public var label: String?
    /// Where those words stand, in pixels of the reading frame.
    public var labelBox: BoundingBox?

    /// It goes around the words that it stands for, as a ring around a chosen word does.
    public var isRing: Bool { labelBox.map { box.intersection($0) == $0 } ?? false }

    public init(box: BoundingBox, isChecked: Bool, confidence: Double, label: String? = nil, labelBox: BoundingBox? = nil) {
        self.box = box
        self.isChecked = isChecked
        self.confidence = confidence
        self.label = label
        self.labelBox = labelBox
    }
}
