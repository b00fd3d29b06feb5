import FoundationEssentials
import ReferralStore

/// The live view of `intake status --watch`: the status, the outbox, and how the queue went in the last minutes.
struct WatchScreen {
    /// Documents that waited, oldest first.
    private var waiting: [Int] = []
    /// Referrals that waited for a person, oldest first.
    private var review: [Int] = []

    private static let mostSamples = 120

    /// The lines of the next picture.
    ///
    /// - Parameters:
    ///   - report: how the whole stands; nil when the database did not answer.
    ///   - deliveries: by destination and state.
    ///   - now: as it is to be shown.
    ///   - width: columns of the screen.
    ///   - paint: colours.
    /// - Returns: lines that fit.
    mutating func lines(
        _ report: StatusReport?, deliveries: [String: [DeliveryState: Int]], now: Date, width: Int, paint: Paint
    ) -> [String] {
        guard let report else { return [paint.red(ScreenText.cut("the database does not answer; trying again", to: width))] }
        waiting = (waiting + [report.queue.waiting]).suffix(Self.mostSamples)
        review = (review + [report.review.waiting]).suffix(Self.mostSamples)
        var lines = [paint.bold(ScreenText.cut("intake  " + now.formatted(.iso8601), to: width))]
        lines += report.lines.map { ScreenText.cut(TerminalText.clean($0), to: width) }
        let room = max(1, width - 34)
        lines.append("queue                 " + Self.chart(waiting.suffix(room)))
        lines.append("review                " + Self.chart(review.suffix(room)))
        for (destination, states) in deliveries.sorted(by: { $0.key < $1.key }) {
            let text = DeliveryState.allCases.compactMap { state in states[state].map { "\($0) \(state.rawValue)" } }
            let line = ScreenText.cut(
                "to " + ScreenText.fit(TerminalText.clean(destination), to: 18) + " " + text.joined(separator: ", "), to: width)
            lines.append(states[.dead] ?? 0 > 0 ? paint.red(line) : line)
        }
        lines.append(paint.dim(ScreenText.cut("q ends", to: width)))
        return lines
    }

    /// Heights in eighths of the largest; a blank is none.
    static func chart(_ values: some Collection<Int>) -> String {
        let largest = values.max() ?? 0
        let blocks = Array(" ▁▂▃▄▅▆▇█")
        var chart = ""
        var newest = 0
        for value in values {
            chart.append(largest == 0 || value <= 0 ? blocks[0] : blocks[max(1, value * 8 / largest)])
            newest = value
        }
        return chart + " \(newest)"
    }
}
