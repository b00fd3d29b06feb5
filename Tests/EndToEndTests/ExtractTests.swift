import Foundation
import TestSupport
import Testing

extension EndToEnd {
    @Suite("intake extract and intake read", .serialized, .timeLimit(.minutes(5)))
    struct ExtractTests {
        private static let samples = BuiltProgram.repository + "/SampleFaxes/"
        private let environment = ["INTAKE_HOME": "/nonexistent", "INTAKE_DATABASE_URL": "host=/nonexistent"]

        @Test("Runs with one reader and two, in any order, print the same bytes, with the errors of single files inside")
        func repeatable() async throws {
            let files = [
                Self.samples + "fax0024.pdf", BuiltProgram.repository + "/Tests/EndToEndTests/Fixtures/encrypted.pdf",
                Self.samples + "fax0059.tif",
                "/nonexistent.pdf", Self.samples + "fax0003.pdf",
            ]
            let first = try RunningIntake(["extract", "--json"] + files, environment: environment)
            #expect(await first.exit() == 2)
            let second = try RunningIntake(["extract", "--json", "--workers", "1"] + files, environment: environment)
            #expect(await second.exit() == 2)
            #expect(first.output == second.output)
            // Two readers, and another document before each.
            let third = try RunningIntake(["extract", "--json", "--workers", "2"] + files.reversed(), environment: environment)
            #expect(await third.exit() == 2)
            #expect(Array(third.output.split(separator: "\n").reversed()) == first.output.split(separator: "\n"))
            let lines = try first.output.split(separator: "\n").map {
                try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
            }
            #expect(lines.compactMap { $0["file"] as? String } == files)
            #expect(lines.map { $0["error"] is NSNull } == [true, false, true, false, true])
            #expect((lines[1]["error"] as? [String: Any])?["code"] as? String == "encrypted")
            #expect((lines[0]["sha256"] as? String)?.count == 64)
            #expect(lines[0]["class"] as? String == "referral")
            #expect((lines[2]["pages"] as? Int ?? 0) == 1)
        }

        @Test("The text of a page is printed with boxes inside the stored image")
        func read() async throws {
            let run = try RunningIntake(["read", "--json", Self.samples + "fax0048.tif"], environment: environment)
            #expect(await run.exit() == 0)
            let object = try #require(JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
            let page = try #require((object["pages"] as? [[String: Any]])?.first)
            #expect(page["width"] as? Int == 1728)
            #expect(page["height"] as? Int == 1078)
            let words = try #require(page["words"] as? [[String: Any]])
            #expect(words.count > 50)
            #expect(
                words.allSatisfy { word in
                    guard let box = word["box"] as? [Int], box.count == 4 else { return false }
                    return box[0] >= 0 && box[1] >= 0 && box[2] <= 1728 && box[3] <= 1078 && box[0] < box[2] && box[1] < box[3]
                })
        }
    }
}
