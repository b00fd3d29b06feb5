/// The frame of the Minimal Lower Layer Protocol, release 1 (HL7): VT, the message, FS, CR.
public enum MLLPFrame {
    static let start: UInt8 = 0x0B
    static let end: UInt8 = 0x1C

    /// A message in its frame.
    public static func framed(_ message: [UInt8]) -> [UInt8] { [start] + message + [end, 0x0D] }
}
