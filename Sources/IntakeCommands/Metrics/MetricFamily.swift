/// Measurements of one name in the text format of Prometheus, version 0.0.4.
struct MetricFamily: Equatable {
    enum Kind: String {
        case gauge, counter
    }

    struct Sample: Equatable {
        /// States and configured names, never anything out of a document.
        var labels: [String: String] = [:]
        var value: Double
    }

    var name: String
    var help: String
    var kind: Kind
    var samples: [Sample]

    init(_ name: String, _ help: String, kind: Kind = .gauge, samples: [Sample]) {
        self.name = name
        self.help = help
        self.kind = kind
        self.samples = samples
    }

    init(_ name: String, _ help: String, _ value: Double, kind: Kind = .gauge) {
        self.init(name, help, kind: kind, samples: [Sample(value: value)])
    }

    var text: String {
        let head = "# HELP \(name) \(help)\n# TYPE \(name) \(kind.rawValue)\n"
        return head + samples.map { name + Self.text($0.labels) + " " + Self.text($0.value) + "\n" }.joined()
    }

    private static func text(_ labels: [String: String]) -> String {
        let pairs = labels.sorted { $0.key < $1.key }.map { "\($0.key)=\"\(escaped($0.value))\"" }
        return pairs.isEmpty ? "" : "{" + pairs.joined(separator: ",") + "}"
    }

    private static func text(_ value: Double) -> String {
        value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : String(value)
    }

    private static func escaped(_ text: String) -> String {
        text.map { character in
            switch character {
            case "\\": "\\\\"
            case "\"": "\\\""
            case "\n": "\\n"
            default: String(character)
            }
        }.joined()
    }
}
