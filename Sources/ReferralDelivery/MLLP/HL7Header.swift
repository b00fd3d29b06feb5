/// What an acknowledgement needs of a message, and a sender of an acknowledgement: a few fields of the header, by its own delimiters.
public struct HL7Header: Equatable, Sendable {
    public var delimiters: [UInt8]
    /// MSH-3 and MSH-4, as they stand in the message.
    var application: [UInt8]
    var facility: [UInt8]
    /// MSH-9, the first two components.
    public var type: String
    public var event: String
    /// MSH-10.
    public var controlID: String
    /// MSA-1 and MSA-2 of an acknowledgement.
    public var acknowledgement: String?
    public var acknowledgedID: String?

    /// Nil when the message does not begin with a header.
    public init?(_ message: [UInt8]) {
        let body = message.drop { $0 <= 0x20 }
        guard body.starts(with: "MSH".utf8), body.count > 8 else { return nil }
        delimiters = Array(body.dropFirst(3).prefix(5))
        let lines = body.split(maxSplits: 50) { $0 == 0x0D || $0 == 0x0A }
        let separator = delimiters[0]
        let component = delimiters[1]
        func fields(_ line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
            line.split(separator: separator, maxSplits: 50, omittingEmptySubsequences: false)
        }
        let header = fields(lines.first ?? [])
        // MSH-1 is the separator: MSH-3 is the third piece.
        func piece(_ number: Int) -> ArraySlice<UInt8> { header.indices.contains(number - 1) ? header[number - 1] : [] }
        application = Array(piece(3).prefix(200))
        facility = Array(piece(4).prefix(200))
        let names = piece(9).split(separator: component, omittingEmptySubsequences: false)
        type = String(decoding: names.first ?? [], as: UTF8.self)
        event = names.count > 1 ? String(decoding: names[1], as: UTF8.self) : ""
        controlID = String(decoding: piece(10).prefix(199), as: UTF8.self)
        guard let answer = lines.lazy.map(fields).first(where: { $0.first?.elementsEqual("MSA".utf8) == true }) else { return }
        acknowledgement = answer.count > 1 ? String(decoding: answer[1], as: UTF8.self) : nil
        acknowledgedID = answer.count > 2 ? String(decoding: answer[2], as: UTF8.self) : nil
    }
}
