import FieldExtraction
import Foundation
import ReferralModel
import SenderMemory
import Testing

/// A form with words for its fields that nobody knows: what a person corrects on two faxes of it is found on the third.
@Suite struct FormMemoryTests {
    /// What somebody wrote on the form.
    private struct Entry {
        var last: String
        var first: String
        var chart: String
        var npi: String
    }

    private static let entries = [
        Entry(last: "Okafor", first: "Adaeze", chart: "QK448120", npi: "1234567893"),
        Entry(last: "Lindqvist", first: "Maja", chart: "QK993107", npi: "1679576722"),
        Entry(last: "Brandt", first: "Oskar", chart: "QK120775", npi: "1245319599"),
    ]

    /// The form with an entry on it, moved and a little larger or smaller.
    private func sheet(_ entry: Entry, x: Int = 0, y: Int = 0) -> Sheet {
        var sheet = Sheet()
        sheet.write("ORTHOPEDIC REFERRAL REQUEST", x: 520 + x, y: 60 + y, height: 34)
        let lines: [(String, String)] = [
            ("Whom we send:", "\(entry.first) \(entry.last)"), ("Our folder tag:", entry.chart), ("Registry of clinician:", entry.npi),
        ]
        sheet.row(160 + y, (100 + x, "Patient last name:"), (700 + x, entry.last))
        sheet.row(210 + y, (100 + x, "Patient first name:"), (700 + x, entry.first))
        for (index, line) in lines.dropFirst().enumerated() {
            sheet.row(300 + 60 * index + y, (100 + x, line.0), (700 + x, line.1))
        }
        let footer = [
            "Kindly enclose imaging and earlier letters with every request", "Emergencies telephone the coordinator before sending",
            "Incomplete sheets delay scheduling beyond seven weekdays",
        ]
        for (index, line) in footer.enumerated() { sheet.write(line, x: 100 + x, y: 1700 + 60 * index + y) }
        return sheet
    }

    private func settled(_ index: Int, chart: String? = nil, x: Int = 0, y: Int = 0) throws -> ReviewedCase {
        let entry = Self.entries[index]
        let day = try #require(CalendarDate(year: 2026, month: 6, day: 1))
        return ReviewedCase(
            id: Int64(index + 1), pages: [sheet(entry, x: x, y: y).page], receivedOn: day,
            values: [
                .patientLastName: .text(entry.last), .patientFirstName: .text(entry.first), .patientMRN: .text(chart ?? entry.chart),
                .referrerNPI: .text(entry.npi),
            ],
            sender: "5125550100")
    }

    private func read(_ sheet: Sheet, _ memory: FormMemory) throws -> Referral {
        let day = try #require(CalendarDate(year: 2026, month: 6, day: 1))
        let found = try Extractor.shared.get().extract([sheet.page], receivedOn: day, secondLook: nil, memory: memory)
        return try #require(found.referrals.first)
    }

    private func place(_ key: FieldKey, _ memory: FormMemory) -> RememberedPlace? {
        memory.forms.flatMap(\.places).first { $0.key == key }
    }

    @Test func whatTwoFaxesTeachIsFoundOnTheThird() throws {
        let third = sheet(Self.entries[2], x: 14, y: -22)
        #expect(try read(third, .empty)[.patientMRN] == nil)
        let memory = try Extractor.shared.get().memory(learntFrom: [settled(0), settled(1, x: -9, y: 17)])
        #expect(memory.forms.count == 1)
        #expect(place(.patientMRN, memory)?.state == .trusted)
        #expect(place(.patientMRN, memory)?.corrections == 2)
        #expect(place(.patientMRN, memory)?.label == "Our folder tag:")
        let referral = try read(third, memory)
        #expect(referral[.patientMRN] == Self.entries[2].chart)
        #expect(referral[.referrerNPI] == Self.entries[2].npi)
        #expect(referral[.patientLastName] == "Brandt")
        let value = try #require(referral.fields[.patientMRN])
        #expect(value.source == .form)
        #expect(value.confidence <= 0.75, "two faxes are no proof")
        #expect(value.flagged)
    }

    @Test func whatOneFaxTaughtIsOnlyTriedAndAlwaysShown() throws {
        let memory = try Extractor.shared.get().memory(learntFrom: [settled(0)])
        #expect(place(.patientMRN, memory)?.state == .candidate)
        let value = try #require(read(sheet(Self.entries[2]), memory).fields[.patientMRN])
        #expect(value.value.text == Self.entries[2].chart)
        #expect(value.flagged)
        #expect(value.confidence <= 0.5)
    }

    @Test func whatIsWrongOnAHeldBackFaxIsRetired() throws {
        // On the second fax the tag of the folder is not the record number.
        let memory = try Extractor.shared.get().memory(learntFrom: [settled(0), settled(1, chart: "ZZ000001")])
        #expect(place(.patientMRN, memory)?.state == .retired)
        #expect(try read(sheet(Self.entries[2]), memory)[.patientMRN] == nil)
    }

    @Test func whatACheckRefusesIsNotTaken() throws {
        let memory = try Extractor.shared.get().memory(learntFrom: [settled(0), settled(1)])
        var entry = Self.entries[2]
        entry.npi = "1245319590"
        let npi = try read(sheet(entry), memory).fields[.referrerNPI]
        #expect(npi?.flagged ?? true)
    }

    @Test func whatWasBadlyReadIsLeftToAPerson() throws {
        let memory = try Extractor.shared.get().memory(learntFrom: [settled(0), settled(1)])
        var third = sheet(Self.entries[2])
        third.blur(Self.entries[2].chart, confidence: 0.5)
        let referral = try read(third, memory)
        #expect(referral.fields[.patientMRN] == nil, "a number that only its place speaks for, and of whose letters nobody is sure")
        #expect(referral.illegible.contains(.patientMRN))
        #expect(referral[.referrerNPI] == Self.entries[2].npi)
    }

    @Test func aFaxOfAnotherFormIsReadAsBefore() throws {
        let memory = try Extractor.shared.get().memory(learntFrom: [settled(0), settled(1)])
        var other = Sheet()
        other.write("REFERRAL ORDER", x: 600, y: 60, height: 34)
        let lines = [("Patient last name:", "Moss"), ("Date of birth:", "02/11/1957"), ("NPI:", "1234567893"), ("Reason:", "Knee pain")]
        for (index, line) in lines.enumerated() { other.row(300 + 70 * index, (100, line.0), (700, line.1)) }
        #expect(try read(other, memory).fields == read(other, .empty).fields)
    }

    @Test func theMemoryNamesNoPatient() throws {
        let memory = try Extractor.shared.get().memory(learntFrom: [settled(0), settled(1)])
        let text = String(decoding: try JSONEncoder().encode(memory), as: UTF8.self).lowercased()
        for word in ["okafor", "lindqvist", "adaeze", "maja", "448120", "993107"] { #expect(!text.contains(word)) }
        #expect(try JSONDecoder().decode(FormMemory.self, from: JSONEncoder().encode(memory)) == memory)
    }

    @Test func theOrderOfWorkDoesNotMatter() throws {
        let extractor = try Extractor.shared.get()
        let cases = [try settled(0), try settled(1), try settled(2)]
        #expect(extractor.memory(learntFrom: cases) == extractor.memory(learntFrom: cases))
    }
}
