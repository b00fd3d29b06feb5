public import ReferralModel

/// A page layout that came back corrected: what it looks like, who sent it, and where its values stand.
public struct RememberedForm: Hashable, Codable, Sendable {
    /// Sending machines it came from: the number in the line at the edge of the fax, or what the fax server said.
    public var senders: Set<String>
    public var sketch: FormSketch
    public var places: [RememberedPlace]
    /// The reviewed referrals it was learnt from, oldest first.
    public var lessons: [Int64]

    public init(senders: Set<String>, sketch: FormSketch, places: [RememberedPlace], lessons: [Int64]) {
        self.senders = senders
        self.sketch = sketch
        self.places = places
        self.lessons = lessons
    }

    /// No longer believes what was learnt of a field.
    public mutating func retire(_ key: FieldKey) {
        for index in places.indices where places[index].key == key {
            places[index].wrong = max(places[index].wrong, places[index].right + 1)
        }
    }

    /// The best of what is known of a field there, leaving out what is no longer believed.
    public var usable: [RememberedPlace] { places.filter { $0.state != .retired } }
}
