import FoundationEssentials
import ReferralStore

/// The report as one page of HTML with its charts inside: no script, nothing fetched, and it prints on paper.
struct ReportPage {
    var month: String
    var tables: [ReportTable]
    var made: Date

    var html: String {
        """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <title>Referral intake, \(HTMLText.escaped(month))</title>
        <style>\(Self.style)</style>
        </head>
        <body>
        <header><h1>Referral intake</h1><p>\(HTMLText.escaped(month)), made \(made.formatted(.iso8601))</p></header>
        <dl class="figures">\(figures)</dl>
        \(tables.map(section).joined(separator: "\n"))
        <footer>Each figure is a value of a view of the schema <code>referrals</code>, named under each table.</footer>
        </body>
        </html>

        """
    }

    private func table(_ view: ReportView) -> ReportTable? { tables.first { $0.view == view } }

    private var figures: String {
        func sum(_ view: ReportView, _ column: String) -> String { "\(Int((table(view)?.numbers(column) ?? []).reduce(0, +)))" }
        let through = table(.straightThrough)?.texts("share").first.map { ReportWords.value($0, column: "share") } ?? "none yet"
        let open = ["under_1_day", "under_3_days", "under_7_days", "older"].compactMap { table(.openLoops)?.numbers($0).reduce(0, +) }
        let pairs = [
            ("Documents", sum(.volume, "documents")), ("Pages", sum(.volume, "pages")), ("Referrals", sum(.volume, "referrals")),
            ("Straight-through", through), ("Open now", "\(Int(open.reduce(0, +)))"),
        ]
        return pairs.map { "<div><dt>\($0)</dt><dd>\(HTMLText.escaped($1))</dd></div>" }.joined()
    }

    private func section(_ table: ReportTable) -> String {
        let title = "<h2>\(ReportWords.title(table.view))</h2>"
        let source = "<p class=\"source\">referrals.\(table.view.view)</p>"
        guard !table.rows.isEmpty else { return "<section>\(title)<p>Nothing in this month.</p>\(source)</section>" }
        return "<section>\(title)\(chart(table))\(rows(table))\(source)</section>"
    }

    private func chart(_ table: ReportTable) -> String {
        let title = ReportWords.title(table.view)
        let column = ReportWords.charted(table.view)
        let values = table.numbers(column)
        switch table.view {
        case .volume:
            let days = table.texts("day").map { String($0.suffix(2)) }
            return ColumnChart(title: title, columns: Array(zip(days, values).map { (name: $0, value: $1) })).svg
        case .turnaround:
            let bars = zip(zip(table.texts("urgency"), table.texts("stage")), values).map { names, value in
                BarChart.Bar(name: names.0 + ", " + names.1, value: value, text: "p90 " + Age.text(seconds: value))
            }
            return BarChart(title: title, bars: bars).svg
        case .straightThrough:
            let bars = zip(values, table.texts("share")).map {
                BarChart.Bar(name: "without a person", value: $0, text: ReportWords.value($1, column: "share"))
            }
            return BarChart(title: title, bars: bars, full: 1).svg
        case .effort, .openLoops: return ""
        case .completeness, .corrections:
            let names = table.texts(table.view == .completeness ? "sender" : "field")
            let bars = zip(zip(names, values), table.texts("share")).filter { table.view == .completeness || $0.0.1 > 0 }.prefix(15).map {
                pair, text in
                BarChart.Bar(
                    name: pair.0.isEmpty ? "unknown" : pair.0, value: pair.1, text: ReportWords.value(text, column: "share"))
            }
            return bars.isEmpty ? "" : BarChart(title: title, bars: Array(bars), full: 1).svg
        }
    }

    private func rows(_ table: ReportTable) -> String {
        let columns = table.view.columns
        let heads = columns.map { "<th\(Self.side($0))>\(HTMLText.escaped(ReportWords.heading($0)))</th>" }.joined()
        let rows = table.rows.map { row in
            "<tr>" + zip(row, columns).map { "<td\(Self.side($1))>\(HTMLText.escaped(ReportWords.value($0, column: $1)))</td>" }.joined()
                + "</tr>"
        }
        return "<table><thead><tr>\(heads)</tr></thead><tbody>\(rows.joined(separator: "\n"))</tbody></table>"
    }

    private static func side(_ column: String) -> String { ReportWords.isNumber(column) ? " class=\"number\"" : "" }

    private static let style = """
        :root { color-scheme: light dark; --ink: #1c2733; --dim: #5c6b7a; --line: #d5dde5; --bar: #2a6f97; --paper: #fff; }
        @media (prefers-color-scheme: dark) {
          :root { --ink: #e6edf3; --dim: #9aa9b8; --line: #34414e; --bar: #61a5c2; --paper: #12181f; }
        }
        * { box-sizing: border-box; }
        body { font: 15px/1.45 system-ui, sans-serif; color: var(--ink); background: var(--paper); max-width: 860px; margin: 0 auto; padding: 24px; }
        h1 { font-size: 26px; margin: 0; } h2 { font-size: 18px; margin: 0 0 8px; }
        header p, .source, footer { color: var(--dim); margin: 4px 0 0; } .source, footer { font-size: 12px; }
        section { margin-top: 32px; } footer { margin-top: 32px; border-top: 1px solid var(--line); padding-top: 8px; }
        .figures { display: flex; flex-wrap: wrap; gap: 12px; margin: 20px 0 0; }
        .figures div { flex: 1 1 110px; border: 1px solid var(--line); border-radius: 6px; padding: 10px 14px; }
        dt { color: var(--dim); font-size: 13px; } dd { margin: 0; font-size: 24px; font-variant-numeric: tabular-nums; }
        table { border-collapse: collapse; width: 100%; margin-top: 8px; font-size: 13px; }
        th, td { text-align: left; padding: 4px 18px 4px 0; border-bottom: 1px solid var(--line); }
        th { color: var(--dim); font-weight: 600; } .number { text-align: right; font-variant-numeric: tabular-nums; }
        svg { width: 100%; height: auto; display: block; } svg text { font: 12px system-ui, sans-serif; fill: var(--ink); }
        .bar { fill: var(--bar); } svg .axis { fill: var(--dim); font-size: 11px; } .grid { stroke: var(--line); }
        td:first-child { white-space: nowrap; }
        @media screen { section { overflow-x: auto; } }
        @media print {
          :root { --ink: #000; --dim: #444; --line: #bbb; --bar: #2a6f97; --paper: #fff; }
          @page { margin: 16mm; } body { max-width: none; padding: 0; font-size: 11pt; } .figures div { padding: 8px 10px; } dd { font-size: 20px; } dt { font-size: 11px; white-space: nowrap; } section { margin-top: 22px; }
          .figures div, tr, svg { break-inside: avoid-page; } h2, svg { break-after: avoid-page; } thead { display: table-header-group; }
          .bar { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        }
        """
}
