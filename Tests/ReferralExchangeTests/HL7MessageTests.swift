import Foundation
import ReferralModel
import Testing

@testable import ReferralExchange

@Suite struct HL7MessageTests {
    private func segment(_ name: String, of source: ExchangeReferral = Example.full) throws -> [String] {
        let lines = HL7Message.text(source).split(separator: "\r").map(String.init)
        let line = try #require(lines.first { $0.hasPrefix(name + "|") })
        return line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    }

    @Test func segmentsStandInTheOrderOfTheStandard() {
        let names = HL7Message.text(Example.full).split(separator: "\r").map { String($0.prefix(3)) }
        #expect(names.prefix(9) == ["MSH", "RF1", "AUT", "PRD", "PRD", "PID", "IN1", "IN1", "DG1"])
        #expect(Array(names.dropFirst(9).prefix(3)) == ["DG1", "PR1", "PR1"])
        #expect(Set(names.dropFirst(12)) == ["NTE"])
    }

    @Test func delimitersInAValueAreEscaped() throws {
        let reason = try segment("RF1")[10]
        #expect(reason == "^Pain \\F\\ worse at night, \"10/10\" \\S\\ 3\\R\\4 \\E\\ weeks; =HYPERLINK")
    }

    @Test(arguments: ["a\rMSH|^~\\&|evil", "a\nPID|1", "a\u{0B}b\u{1C}"])
    func noValueCanEndASegmentOrAMessage(_ text: String) {
        var source = Example.full
        source.referral.fields[.patientLastName]?.value = .text(text)
        source.fileName = text
        source.site = text
        #expect(HL7Message.segments(source).count == HL7Message.segments(Example.full).count)
        let message = HL7Message.text(source)
        #expect(message.split(separator: "\r").count == HL7Message.segments(source).count)
        #expect(!message.unicodeScalars.contains { $0.value < 32 && $0 != "\r" })
    }

    @Test func patientIsWhereReceiversLook() throws {
        let pid = try segment("PID")
        #expect(pid[5] == "O'Brien-Núñez^Katie^A^^^^L")
        #expect(pid[7] == "19430604")
        #expect(pid[8] == "F")
        #expect(pid[11] == "407 Washington Blvd^^San Antonio^TX^78222-1234^^H")
        #expect(pid[13].hasPrefix("^PRN^PH^^1^210^4582183~"))
        #expect(pid[3].hasSuffix("MRN-0042^^^^MR"))
    }

    @Test func emptyReferralIsStillAMessage() throws {
        #expect(try segment("PID", of: Example.empty)[5] == "\"\"")
        #expect(try segment("PRD", of: Example.empty)[1].hasPrefix("RP"))
        #expect(try segment("MSH", of: Example.empty)[8] == "REF^I12^REF_I12")
    }

    @Test func controlIDFollowsTheChange() throws {
        var later = Example.full
        later.changedAt += 1
        #expect(try segment("MSH")[9] == segment("MSH")[9])
        #expect(try segment("MSH")[9] != segment("MSH", of: later)[9])
        #expect(try segment("MSH")[9].count <= 20)
    }
}
