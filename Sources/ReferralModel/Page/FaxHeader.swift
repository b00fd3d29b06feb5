/// The line that the sending machine prints at the edge of each page (47 CFR 68.318(d)).
public struct FaxHeader: Hashable, Codable, Sendable {
    /// The line as read.
    public var text: String
    /// Number of the sending machine, ten digits; nil when not printed or not read.
    public var sender: String?
    /// Number of the receiving machine, ten digits.
    public var recipient: String?
    /// Day of sending.
    public var date: CalendarDate?
    /// Page number and count of the transmission, from 1.
    public var page: Int?
    public var pageCount: Int?
    /// In pixels of the reading frame.
    public var box: BoundingBox

    public init(
        text: String, sender: String? = nil, recipient: String? = nil, date: CalendarDate? = nil, page: Int? = nil,
        pageCount: Int? = nil, box: BoundingBox
    ) {
        self.text = text
        self.sender = sender
        self.recipient = recipient
        self.date = date
        self.page = page
        self.pageCount = pageCount
        self.box = box
    }
}
