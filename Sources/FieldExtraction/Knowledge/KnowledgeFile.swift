import Foundation
import Yams

/// A YAML file of `Models/`, read so that every fault can name its line.
struct KnowledgeFile {
    var path: String
    var root: Node.Mapping

    init(_ url: URL) throws(KnowledgeError) {
        path = url.path
        let text: String
        do {
            text = try String(contentsOf: url, encoding: .utf8)
        } catch {
            throw KnowledgeError(file: url.path, message: "cannot be read; set INTAKE_MODELS to the folder that holds it")
        }
        let node: Node?
        do {
            node = try Yams.compose(yaml: text)
        } catch let error as YamlError {
            throw KnowledgeError(file: url.path, line: Self.line(of: error), message: "is not YAML: \(error)")
        } catch {
            throw KnowledgeError(file: url.path, message: "is not YAML")
        }
        guard let mapping = node?.mapping else { throw KnowledgeError(file: url.path, line: 1, message: "must be a mapping") }
        root = mapping
    }

    /// The mapping under a key of the file's top level.
    func mapping(_ key: String) throws(KnowledgeError) -> Node.Mapping {
        guard let node = root[key] else { throw KnowledgeError(file: path, message: "lacks '\(key)'") }
        return try mapping(node, key)
    }

    func mapping(_ node: Node, _ name: String) throws(KnowledgeError) -> Node.Mapping {
        guard let mapping = node.mapping else { throw fault(node, "'\(name)' must be a mapping") }
        return mapping
    }

    /// A sequence of plain values as strings; `yes` and `no` stay words.
    func strings(_ node: Node, _ name: String) throws(KnowledgeError) -> [String] {
        guard let sequence = node.sequence else { throw fault(node, "'\(name)' must be a list of names") }
        var out: [String] = []
        for item in sequence {
            guard let text = item.scalar?.string, !text.isEmpty else { throw fault(item, "'\(name)' may hold only names") }
            out.append(text)
        }
        return out
    }

    func strings(_ key: String) throws(KnowledgeError) -> [String] {
        guard let node = root[key] else { throw KnowledgeError(file: path, message: "lacks '\(key)'") }
        return try strings(node, key)
    }

    func string(_ node: Node, _ name: String) throws(KnowledgeError) -> String {
        guard let text = node.scalar?.string else { throw fault(node, "'\(name)' must be a plain value") }
        return text
    }

    func number(_ node: Node, _ name: String) throws(KnowledgeError) -> Double {
        guard let text = node.scalar?.string, let value = Double(text) else { throw fault(node, "'\(name)' must be a number") }
        return value
    }

    /// The numbers of the mapping under a key of the file's top level, by name.
    func numbers(_ key: String) throws(KnowledgeError) -> [String: Double] { try numbers(try mapping(key), key) }

    func numbers(_ mapping: Node.Mapping, _ name: String) throws(KnowledgeError) -> [String: Double] {
        var out: [String: Double] = [:]
        for (key, node) in mapping {
            let entry = try string(key, name)
            out[entry] = try number(node, entry)
        }
        return out
    }

    func fault(_ node: Node, _ message: String) -> KnowledgeError {
        KnowledgeError(file: path, line: node.mark?.line, message: message)
    }

    private static func line(of error: YamlError) -> Int? {
        switch error {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
        default: nil
        }
    }
}
