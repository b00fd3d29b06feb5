public import ReferralModel

/// Reads a small part of a page once more, larger and for one kind of value.
public protocol SecondLook {
    /// Readings of the words in `box` (pixels of the reading frame of `page`, counted from 1), best first.
    func read(page: Int, box: BoundingBox, as type: FieldType) -> [SecondReading]
}
