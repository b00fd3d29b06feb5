public import FoundationEssentials

/// A file as it came in.
public struct Arrival: Sendable {
    public var bytes: [UInt8]
    /// For people; never used as a path. Bytes that are no UTF-8 have to be escaped before.
    public var fileName: String
    /// The subfolder of the inbox it lay in, as in `inbox/north`.
    public var site: String?
    /// Fax number or station name of the sending machine, where the fax server knows it.
    public var sender: String?
    /// When the fax was received; the file's own time where nothing better is known.
    public var receivedAt: Date
    /// What a fax server wrote beside the file, as HylaFAX does: remote station, quality, seconds.
    public var sidecar: [String: String]
    /// `emergent` and `urgent` overtake in the queue.
    public var priority: QueuePriority
    /// Names this very file (device, inode, time …): the same bytes under the same name are not a second sighting, so that
    /// taking a file in again after a crash leaves no trace. Nil makes each arrival one of its own.
    public var delivery: String?

    public init(
        bytes: [UInt8], fileName: String, site: String? = nil, sender: String? = nil, receivedAt: Date = Date(),
        sidecar: [String: String] = [:], priority: QueuePriority = .routine, delivery: String? = nil
    ) {
        self.bytes = bytes
        self.fileName = fileName
        self.site = site
        self.sender = sender
        self.receivedAt = receivedAt
        self.sidecar = sidecar
        self.priority = priority
        self.delivery = delivery
    }
}
