/// The answer to a message in original mode (HL7 v2.5.1, chapter 2.9.2).
public enum HL7Acknowledgement: String, Sendable {
    /// Taken, and kept.
    case accept = "AA"
    /// Not taken this time; the sender may try again.
    case error = "AE"
    /// Not taken, and not to be sent again like this.
    case reject = "AR"

    /// The message that says so, in the delimiters of the one that is answered.
    ///
    /// - Parameters:
    ///   - header: of the message that came; nil when it had none.
    ///   - moment: MSH-7, as in `20240523140300+0000`.
    ///   - reason: MSA-3, without data of the message.
    /// - Returns: the acknowledgement, without its frame.
    public func message(to header: HL7Header?, at moment: String, reason: String? = nil) -> [UInt8] {
        let marks = header?.delimiters ?? Array("|^~\\&".utf8)
        let separator = [marks[0]]
        let type = Array("ACK".utf8) + (header?.event.isEmpty == false ? [marks[1]] + Array((header?.event ?? "").utf8) : [])
        let control = Array((header?.controlID ?? "").utf8)
        let msh = [
            Array("MSH".utf8), Array(marks.dropFirst()), Array("ReferralIntake".utf8), [], header?.application ?? [],
            header?.facility ?? [],
            Array(moment.utf8), [], type, Array("A".utf8) + Array(control.prefix(19)), Array("P".utf8), Array("2.5.1".utf8),
        ]
        let msa = [Array("MSA".utf8), Array(rawValue.utf8), control] + (reason.map { [Array($0.utf8)] } ?? [])
        return Array(msh.joined(separator: separator)) + [0x0D] + Array(msa.joined(separator: separator)) + [0x0D]
    }
}
