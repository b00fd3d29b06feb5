import SenderMemory

/// The memory of forms for the reading of one fax.
struct Recall: Sendable {
    var memory = FormMemory.empty
    /// The sending machine, where it is known.
    var sender: String?
}
