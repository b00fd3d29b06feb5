import Foundation

/// A line of `Lines/`: grey pixels and what they say.
struct Specimen {
    let name: String
    let text: String
    let width: Int
    let height: Int
    let bytes: [UInt8]

    static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    static let weights = repository.appending(path: "Models/handprint.weights").path

    static func all() throws -> [Specimen] {
        let folder = repository.appending(path: "Tests/HandPrintTests/Lines")
        let list = try String(contentsOf: folder.appending(path: "lines.txt"), encoding: .utf8)
        return try list.split(separator: "\n").map { line in
            let name = line.prefix { $0 != " " }
            let data = Array(try Data(contentsOf: folder.appending(path: String(name))))
            guard let end = data.firstIndex(of: 10) else { throw CocoaError(.fileReadCorruptFile) }
            let head = String(decoding: data[..<end], as: UTF8.self).split(separator: " ")
            guard head.count == 4, head[0] == "P5", let width = Int(head[1]), let height = Int(head[2]) else {
                throw CocoaError(.fileReadCorruptFile)
            }
            return Specimen(
                name: String(name), text: String(line.dropFirst(name.count + 1)), width: width, height: height,
                bytes: Array(data[(end + 1)...]))
        }
    }
}
