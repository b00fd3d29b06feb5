/// Why a try to deliver failed. Never holds data of the referral, nor what the destination said beyond a code.
public enum DeliveryFault: Error, Equatable, CustomStringConvertible {
    /// The destination has it and said no.
    case refused(String)
    /// The destination was not reached, or it is not known whether it has it.
    case unreachable(String)

    public var description: String {
        switch self {
        case .refused(let reason): "refused: " + reason
        case .unreachable(let reason): "not reached: " + reason
        }
    }

    public var isRefusal: Bool { if case .refused = self { true } else { false } }
}
