import FoundationEssentials

/// Reads files of saved referrals.
enum SavedFiles {
    /// - Throws: ``CommandFailure`` naming file and line; it carries no value of a referral.
    static func read(_ path: String) throws -> [SavedFile] {
        let text: String
        do {
            text = try String(contentsOfFile: path, encoding: .utf8)
        } catch {
            throw CommandFailure(.badInput, "\(path) cannot be read")
        }
        return try parse(text, path: path)
    }

    static func parse(_ text: String, path: String) throws -> [SavedFile] {
        try text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { index, line in
            guard !line.allSatisfy(\.isWhitespace) else { return nil }
            do {
                return try JSONDecoder().decode(SavedFile.self, from: Data(line.utf8))
            } catch let DecodingError.dataCorrupted(context) where !context.codingPath.isEmpty {
                throw CommandFailure(.badInput, "\(path):\(index + 1): \(context.debugDescription)")
            } catch {
                throw CommandFailure(.badInput, "\(path):\(index + 1): not a line of 'intake extract --json'")
            }
        }
    }
}
