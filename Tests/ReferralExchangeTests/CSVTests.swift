import ReferralModel
import Testing

@testable import ReferralExchange

@Suite struct CSVTests {
    @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"])
    func formulasBecomeText(_ value: String) {
        #expect(CSVText.guarded(value) == "'" + value)
    }

    @Test(arguments: [("a,b", "\"a,b\""), ("say \"a\"", "\"say \"\"a\"\"\""), ("a\nb", "\"a\nb\""), ("plain", "plain"), ("", "")])
    func quoting(_ value: String, _ expected: String) {
        #expect(CSVText.quoted(value) == expected)
    }

    @Test func lineBreaksThatSwiftTakesForOneCharacterAreQuoted() {
        #expect(CSVText.record(["a\r\nb"]) == "\"a\r\nb\"\r\n")
    }

    @Test func aRowHasAValueForEachColumn() {
        #expect(CSVTable.row(Example.full).count == CSVTable.header.count)
        #expect(CSVTable.header.filter { $0 == "patient_dob" }.count == 1)
        let lines = CSVTable.text([Example.full, Example.empty])
        #expect(lines.hasPrefix("id,document_id,pages,status,received_at,referral_date"))
    }

    @Test func aDoubtfulValueOfAReadyReferralStaysBehind() throws {
        var referral = Example.full.referral
        referral.fields[.patientMRN]?.flagged = true
        let source = ExchangeReferral(
            id: "17", document: "9", receivedAt: Example.full.receivedAt, referral: referral, fileName: "fax.pdf",
            sha256: Example.full.sha256)
        #expect(source.withheld == [.patientMRN])
        let exports = [CSVTable.text([source]), HL7Message.text(source), String(decoding: try FHIRBundle.json(source), as: UTF8.self)]
        for export in exports { #expect(!export.contains("MRN-0042")) }
        #expect(exports[1].contains("withheld as doubtful: patient.mrn"))
        #expect(exports[2].contains("withheld as doubtful: patient.mrn"))
        referral.disposition = .needsReview
        let draft = ExchangeReferral(
            id: "17", document: "9", receivedAt: Example.full.receivedAt, referral: referral, fileName: "fax.pdf",
            sha256: Example.full.sha256)
        #expect(CSVTable.text([draft]).contains("MRN-0042"))
    }
}
