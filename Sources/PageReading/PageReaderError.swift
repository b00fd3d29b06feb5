/// Why no page can be read at all.
public enum PageReaderError: Error, Equatable, CustomStringConvertible {
    case modelMissing(folder: String?)

    public var description: String {
        switch self {
        case .modelMissing(let folder):
            "Tesseract's English model (eng.traineddata) was not found\(folder.map { " in \($0)" } ?? ""); "
                + "install tesseract-ocr-eng or set TESSDATA_PREFIX"
        }
    }
}
