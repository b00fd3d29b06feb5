/// What a page is within a fax.
enum PageRole: Sendable {
    /// The sheet in front that says who sends what to whom.
    case cover
    /// Labels and values.
    case form
    /// Running text to a colleague.
    case letter
    /// A visit note, results or other enclosure.
    case enclosure
    /// No or hardly any words.
    case blank
}
