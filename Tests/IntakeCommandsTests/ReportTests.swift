import Foundation
import PostgresClient
import ReferralModel
import ReferralStore
import TestSupport
import Testing

@testable import IntakeCommands

/// The report of a month: figures that a view gives, on a page that needs nothing else.
@Suite(.database, .timeLimit(.minutes(5))) struct ReportTests {
    private static let month = "2026-03-01"

    /// Four referrals and a file that is none, in March; one referral in April.
    private func filled() async throws -> ReferralStore {
        let store = try ReferralStore(url: TestDatabase.current.url, keys: .testing)
        let missing = Finding(.missing, field: .insuranceMemberID, severity: .error, message: "missing")
        for number in 0..<6 {
            let day = number == 5 ? "2026-04-02T12:00:00Z" : "2026-03-0\(1 + number % 3)T12:00:00Z"
            let received = try #require(try? Date(day, strategy: .iso8601))
            _ = try await store.ingest(
                Arrival(
                    bytes: Array("fax \(number)".utf8), fileName: "okaforsecret.pdf",
                    sender: number % 2 == 0 ? "<b>Oak</b> & \"Sons\"" : nil,
                    receivedAt: received))
            let leased = try #require(try await store.lease(worker: "w"))
            let fields: [FieldKey: FieldValue] = [
                .patientLastName: FieldValue(.text("Okaforsecret"), confidence: 1, raw: "OKAFORSECRET", source: .ocr),
                .referralUrgency: FieldValue(.text("urgent"), confidence: 1, raw: "", source: .ocr),
            ]
            let isReady = number != 1
            let referral = Referral(
                pages: 1...1, fields: fields, findings: isReady ? [] : [missing], disposition: isReady ? .ready : .needsReview)
            let isReferral = number != 4
            let reading = DocumentReading(
                documentClass: isReferral ? .referral : .other(.junk), classConfidence: 1, pages: [],
                referrals: isReferral ? [referral] : [], pairs: [])
            try await store.complete(leased.lease, reading)
        }
        return store
    }

    @Test func theFiguresAreThoseOfTheMonth() async throws {
        let store = try await filled()
        let tables = try await store.report(month: Self.month)
        #expect(tables.map(\.view) == ReportView.allCases)
        let byView = Dictionary(uniqueKeysWithValues: tables.map { ($0.view, $0) })
        #expect(byView[.volume]?.texts("day") == ["2026-03-01", "2026-03-02", "2026-03-03"])
        #expect(byView[.volume]?.numbers("documents") == [2, 2, 1])
        #expect(byView[.volume]?.numbers("other") == [0, 1, 0])
        #expect(byView[.straightThrough]?.rows == [["4", "3", "3", "0.75"]])
        #expect(byView[.turnaround]?.texts("stage").sorted() == ["reading", "review", "whole"])
        #expect(byView[.turnaround]?.numbers("referrals").sorted() == [3, 3, 4])
        let completeness = try #require(byView[.completeness])
        let unknown = try #require(completeness.rows.first { $0[0].isEmpty })
        #expect(unknown == ["", "2", "1", "0.5", "insurance.member_id"])
        #expect(byView[.corrections]?.numbers("read") == [4, 4])
        #expect(byView[.openLoops]?.numbers("older") == [1])
        #expect(try await store.report(month: "2020-01-01").filter { $0.view != .openLoops }.allSatisfy(\.rows.isEmpty))
        await store.close()
    }

    @Test func everyColumnIsOfItsView() async throws {
        let connection = PostgresConnection(try ConnectionString(TestDatabase.current.url))
        try await connection.connect()
        for view in ReportView.allCases {
            let rows = try await connection.query(
                """
                select attname from pg_attribute where attrelid = ('referrals.' || \(view.view))::regclass and attnum > 0
                    and attname <> 'month' order by attnum
                """)
            #expect(try rows.map { try $0.get("attname", as: String.self) } == view.columns)
        }
        await connection.close()
    }

    @Test func thePageNeedsNothingElseAndShowsNoPatient() async throws {
        let store = try await filled()
        let tables = try await store.report(month: Self.month)
        let page = ReportPage(month: "2026-03", tables: tables, made: Date()).html
        let text = ReportText(month: "2026-03", tables: tables).lines.joined(separator: "\n")
        for output in [page, text] {
            #expect(!output.lowercased().contains("okaforsecret"))
            #expect(output.contains("75.0 %"))
        }
        #expect(!page.contains("<script") && !page.contains("http:") && !page.contains("https:") && !page.contains("<b>Oak"))
        #expect(page.contains("&lt;b&gt;Oak&lt;/b&gt; &amp; &quot;Sons&quot;"))
        #expect(page.components(separatedBy: "<svg").count - 1 == 4)
        #expect(page.contains("<dt>Documents</dt><dd>5</dd>") && page.contains("<dt>Open now</dt><dd>1</dd>"))
        // Well-formed as XML but for the doctype and the void elements.
        for tag in ["section", "table", "tr", "td", "svg", "text", "h2", "dl", "p"] {
            let opened = page.components(separatedBy: "<" + tag + ">").count + page.components(separatedBy: "<" + tag + " ").count
            #expect(opened - 2 == page.components(separatedBy: "</" + tag + ">").count - 1, "\(tag)")
        }
        await store.close()
    }

    @Test func chartsAreDrawnToScale() {
        let bars = BarChart(title: "x", bars: [.init(name: "a", value: 1, text: "1"), .init(name: "b", value: 0.5, text: "1/2")], full: 1)
            .svg
        #expect(bars.contains("width=\"400\"") && bars.contains("width=\"200\""))
        #expect(ReportText.bar(1, of: 2) == String(repeating: "█", count: 10))
        #expect(ReportText.bar(0, of: 0).isEmpty)
        #expect([0, 1, 3, 26, 41, 99, 101].map(ColumnChart.roundedUp) == [2, 2, 4, 40, 60, 100, 200])
        #expect(ColumnChart(title: "none", columns: []).svg.contains("<svg"))
    }
}
