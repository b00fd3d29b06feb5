/// Elements that hold nothing but text; entities, comments and attributes are not followed.
enum SidecarXML {
    static func pairs(_ text: String) -> [(String, String)] {
        var pairs: [(String, String)] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "<") {
            rest = rest[rest.index(after: open)...]
            guard let close = rest.firstIndex(of: ">") else { break }
            let name = rest[..<close].prefix { !$0.isWhitespace }
            rest = rest[rest.index(after: close)...]
            guard let end = rest.firstIndex(of: "<") else { break }
            if rest[end...].hasPrefix("</\(name)>") { pairs.append((String(name), plain(rest[..<end]))) }
            rest = rest[end...]
        }
        return pairs
    }

    private static func plain(_ text: Substring) -> String {
        let pairs = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")]
        return SidecarLines.trimmed(pairs.reduce(String(text)) { $0.replacing($1.0, with: $1.1) })
    }
}
