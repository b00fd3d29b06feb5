/// Why the hand-print reader cannot start.
public enum HandPrintError: Error, Hashable, CustomStringConvertible {
    /// The file of weights is not there or cannot be read.
    case unreadable(path: String)
    /// The file is not what `Benchmarks/HandPrint/train.py` writes.
    case malformed(path: String, reason: String)

    public var description: String {
        switch self {
        case .unreadable(let path): "\(path) cannot be read; install Models again, or set INTAKE_MODELS to its folder"
        case .malformed(let path, let reason): "\(path) is no file of weights (\(reason)); install Models again"
        }
    }
}
