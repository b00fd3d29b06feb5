import ReferralModel

/// Words that stand together on one line and may be a value, whether or not a label is known that asks for it.
struct Stretch: Sendable {
    /// Token indices of the page, from left to right.
    var tokens: [Int]
    /// What goes on in the lines below it, a list for each line.
    var below: [[Int]]
    /// In pixels of the reading frame.
    var box: BoundingBox
    /// The lines of the paragraph that it would open, a list for each, with the dates, numbers and codes that stand by themselves otherwise.
    var story: [[Int]]

    /// What a value of `lines` lines would be of it.
    func zone(lines: Int) -> ValueZone {
        let isParagraph = lines >= LabelTarget.field(.referralReason).lines
        return ValueZone(
            relation: .surroundings, lines: isParagraph ? Array(story.prefix(lines)) : [tokens] + below.prefix(lines - 1), box: box)
    }
}
