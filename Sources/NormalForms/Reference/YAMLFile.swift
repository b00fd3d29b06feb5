import Foundation
import Yams

/// Reads a YAML file of `Models/` into values.
enum YAMLFile {
    static func decode<Value: Decodable>(_ file: String) throws(ReferenceError) -> Value {
        guard let data = FileManager.default.contents(atPath: file) else {
            throw ReferenceError(file: file, problem: "cannot be read; it is part of the folder Models")
        }
        do {
            return try YAMLDecoder().decode(Value.self, from: String(decoding: data, as: UTF8.self))
        } catch let error as YamlError {
            throw ReferenceError(file: file, line: line(of: error), problem: "is not valid YAML")
        } catch let DecodingError.typeMismatch(_, context), let DecodingError.valueNotFound(_, context),
            let DecodingError.keyNotFound(_, context), let DecodingError.dataCorrupted(context)
        {
            let path = context.codingPath.map(\.stringValue).joined(separator: ".")
            throw ReferenceError(file: file, problem: "at \(path): \(context.debugDescription)")
        } catch {
            throw ReferenceError(file: file, problem: "cannot be understood")
        }
    }

    private static func line(of error: YamlError) -> Int? {
        switch error {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
        default: nil
        }
    }
}
