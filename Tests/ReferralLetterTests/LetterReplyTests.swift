import DocumentPipeline
import Foundation
import ReferralLetter
import ReferralModel
import TestSupport
import Testing

@Suite(.serialized) struct LetterReplyTests {
    private static let models = URL(filePath: BuiltProgram.repository + "/Models")
    private let day = CalendarDate(iso: "2026-11-20")

    /// Made-up answers to everything that a referral has to have.
    private let answers: [FieldKey: (written: String, value: FieldContent)] = [
        .referralDate: ("11/12/2026", .text("2026-11-12")), .referralUrgency: ("Urgent", .text("urgent")),
        .referralReason: ("CHRONIC LOW BACK PAIN", .text("CHRONIC LOW BACK PAIN")),
        .referralDiagnoses: ("M54.50", .list(["M54.50"])), .patientLastName: ("OKAFOR", .text("Okafor")),
        .patientFirstName: ("ADA", .text("Ada")), .patientDOB: ("04/09/1961", .text("1961-04-09")),
        .patientPhone: ("(512) 555-0143", .text("5125550143")), .insurancePayer: ("AETNA", .text("AETNA")),
        .insuranceMemberID: ("W482913077", .text("W482913077")), .referrerName: ("DR JUNE HALVORSEN MD", .text("JUNE HALVORSEN MD")),
        .referrerNPI: ("1245319599", .text("1245319599")),
    ]

    private func letter(_ keys: [FieldKey]) throws -> (ReferenceCode, LetterPDF) {
        var dice = SeededGenerator(seed: 11)
        let code = ReferenceCode(using: &dice)
        let letter = Letter(
            code: code, items: keys.enumerated().map { LetterItem($1, $0.isMultiple(of: 2) ? .missing : .illegible) },
            lostOnTheWay: ["missing_page"], office: "Lakeside Specialty Clinic", replyFax: "(512) 555-0199",
            recipient: "Cedar Family Practice", recipientFax: "(512) 555-0170", received: "11/18/2026 09:41", pageCount: 2,
            provider: "June Halvorsen", initials: "A. O.")
        return (code, try LetterPDF(letter, wording: LetterWording(models: Self.models)))
    }

    private func writings(_ pdf: LetterPDF) -> [FaxedPage.Writing] {
        var written: Set<FieldKey> = []
        return pdf.blanks.compactMap { blank in
            guard let answer = answers[blank.key] else { return nil }
            if let choice = blank.choice {
                return choice == answer.written ? .init("X", page: blank.page, x: blank.box[0] + 2, y: blank.box[3] - 1) : nil
            }
            guard written.insert(blank.key).inserted else { return nil }
            return .init(answer.written, page: blank.page, x: blank.box[0] + 6, y: blank.box[3] - 3)
        }
    }

    private func reading(_ fax: [UInt8]) throws -> DocumentReading {
        let day = try #require(day)
        return try DocumentPipeline(models: Self.models).extract(fax, receivedOn: day) { _ in }
    }

    @Test(arguments: [(196, false), (98, false), (196, true)])
    func whatIsWrittenOnTheLetterIsReadFromTheFax(_ lines: Int, _ upsideDown: Bool) throws {
        let (code, pdf) = try letter(FieldKey.allCases.filter(\.isRequired))
        #expect(pdf.pageCount == 2)
        let fax = try FaxedPage.fax(pdf.bytes, writings: writings(pdf), lines: lines, upsideDown: upsideDown)
        let reading = try reading(fax)
        #expect(reading.replies.map(\.code) == [code])
        let read = reading.replies.first?.referral.fields.mapValues(\.value)
        for (key, answer) in answers {
            #expect(read?[key] == answer.value, "\(key.rawValue): \(read?[key]?.description ?? "nothing")")
        }
    }

    @Test func whatIsLeftEmptyIsNotRead() throws {
        let (code, pdf) = try letter(FieldKey.allCases.filter(\.isRequired))
        let reading = try reading(FaxedPage.fax(pdf.bytes, writings: []))
        #expect(reading.replies.map(\.code) == [code])
        #expect(reading.replies.first?.referral.fields.mapValues(\.value) == [:])
    }

    @Test func theLetterSaysNoMoreOfThePatientThanItsInitials() throws {
        let (_, pdf) = try letter([.patientLastName])
        #expect(pdf.blanks.map(\.key) == [.patientLastName])
        #expect(pdf.bytes.starts(with: Array("%PDF".utf8)))
    }
}
