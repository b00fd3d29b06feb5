import FieldExtraction
import Foundation
import ReferralModel
import Testing

/// Pages as they were read from real faxes, with everything that scanning did to them.
@Suite struct RecordedPageTests {
    private func extract(_ name: String, look: (any SecondLook)? = nil) throws -> DocumentExtraction {
        let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Recordings/\(name).pages.json")
        let pages = try JSONDecoder().decode([PageText].self, from: Data(contentsOf: url))
        return try Extractor.shared.get().extract(pages, receivedOn: try #require(CalendarDate(iso: "2026-06-01")), secondLook: look)
    }

    @Test func letterBehindItsCoverSheet() throws {
        let found = try extract("letter")
        let referral = try #require(found.referrals.first)
        #expect(found.referrals.count == 1)
        #expect(referral.firstPage == 1 && referral.lastPage == 2)
        #expect(referral[.patientLastName] == "Washington")
        #expect(referral[.patientDOB] == "1942-05-25")
        #expect(referral[.referralDiagnoses] == "K21.9; R13.10")
        #expect(referral[.referralUrgency] == "urgent")
        #expect(referral[.referrerName] == "Kristie Henry, MD")
        #expect(referral[.insuranceMemberID] == "88233512101")
        #expect(referral[.insuranceGroup] == nil)
    }

    @Test func gridWithBrokenLines() throws {
        let found = try extract("grid")
        let referral = try #require(found.referrals.first)
        #expect(referral[.patientLastName] == "Price")
        #expect(referral[.patientCity]?.uppercased() == "SAN ANTONIO")
        #expect(referral[.insurancePayer]?.uppercased() == "HUMANA")
        #expect(referral[.referrerNPI] == "2791281571")
        #expect(referral[.referralUrgency] == "routine")
        #expect(referral[.referralDiagnoses] == "E11.65; E78.2")
    }

    @Test func twoPatientsAreTwoReferralsThatShareNothing() throws {
        let found = try extract("two-patients")
        #expect(found.referrals.map(\.firstPage) == [1, 2])
        #expect(found.referrals.map(\.lastPage) == [1, 2])
        #expect(found.referrals.last?[.patientLastName] == "Castellanos")
        for referral in found.referrals {
            for value in referral.fields.values { #expect((referral.firstPage...referral.lastPage).contains(value.page ?? 0)) }
        }
    }

    @Test func laboratoryReportIsNoReferral() throws {
        let found = try extract("laboratory")
        #expect(found.documentClass == .other(.labResult))
        #expect(found.referrals.isEmpty)
    }

    @Test func everyValueCarriesItsEvidence() throws {
        for name in ["letter", "grid"] {
            for referral in try extract(name).referrals {
                for value in referral.fields.values {
                    #expect((0.01...0.999).contains(value.confidence))
                    #expect(value.box?.isEmpty == false)
                    #expect(value.page != nil)
                }
            }
        }
    }

    @Test func extractionIsTheSameEveryTime() throws {
        let first = try extract("grid").referrals
        for _ in 0..<3 { #expect(try extract("grid").referrals == first) }
    }

    /// Always reads the same text.
    private struct Parrot: SecondLook {
        var text: String
        func read(page: Int, box: BoundingBox, as type: FieldType) -> [SecondReading] {
            type == .npi ? [SecondReading(text: text, score: 0.9)] : []
        }
    }

    @Test func secondLookRaisesOrLowersTheConfidence() throws {
        let alone = try #require(try extract("grid").referrals.first?.fields[.referrerNPI]?.confidence)
        let borneOut = try #require(try extract("grid", look: Parrot(text: "2791281571")).referrals.first?.fields[.referrerNPI]?.confidence)
        let denied = try #require(try extract("grid", look: Parrot(text: "1234567893")).referrals.first?.fields[.referrerNPI]?.confidence)
        #expect(borneOut > denied)
        #expect(denied < alone)
    }
}
