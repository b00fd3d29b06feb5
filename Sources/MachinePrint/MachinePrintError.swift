/// Why the model of a language cannot be used for reading lines.
public enum MachinePrintError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file is not there or may not be read.
    case unreadable(path: String)
    /// The file is damaged.
    case malformed(path: String, reason: String)
    /// The model is of a kind that only Tesseract itself can run.
    case unsupported(path: String, reason: String)

    public var description: String {
        switch self {
        case .unreadable(let path): "cannot read the language model \(path): install tesseract-ocr-eng, or name the folder of the models"
        case .malformed(let path, let reason): "the language model \(path) is damaged: \(reason); install it again"
        case .unsupported(let path, let reason):
            "the language model \(path) is of another kind: \(reason); Tesseract reads the lines itself"
        }
    }
}
