import Foundation
import Logging
import Testing

@testable import IntakeService

@Suite("Lines of the log")
struct LineLogTests {
    private let time = Date(timeIntervalSince1970: 1_772_352_900)

    @Test("A line of text has time, level, message and values in quotes where needed")
    func text() {
        let line = LineLog.line(time, .warning, "quarantined", ["document": "7", "error": "no \"end\" \u{1B}[31m"], .text)
        #expect(line == "2026-03-01T08:15:00Z warning quarantined document=7 error=\"no 'end'  [31m\"")
    }

    @Test("A line of JSON is one object")
    func json() throws {
        let line = LineLog.line(time, .info, "started", ["workers": "2"], .json)
        let object = try JSONDecoder().decode([String: String].self, from: Data(line.utf8))
        #expect(object == ["time": "2026-03-01T08:15:00Z", "level": "info", "message": "started", "workers": "2"])
        #expect(!line.contains("\n"))
    }
}
