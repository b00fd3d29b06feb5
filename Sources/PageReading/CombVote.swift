/// Settles what a comb says from readings that fail differently: its characters set side by side and read as print, and twice as writing
/// by hand, with the walls and without them.
struct CombVote {
    /// One reading of a comb.
    struct Voice {
        var text: String
        /// 0 to 1, by character.
        var confidence: Double
        var isPrint = false

        var compared: String { text.uppercased().filter { !$0.isWhitespace } }
    }

    /// What hand print has to be surer by, and what a reading gains that has one character for each cell with ink; fitted on the combs of
    /// ten dev faxes, where any values between 0 and 0.3 do nearly as well.
    private static let (ahead, fitting) = (0.1, 0.1)

    /// Which of several readings wins.
    ///
    /// - Parameters:
    ///   - voices: the readings; of those that agree the first wins.
    ///   - cells: how many cells have ink.
    /// - Returns: the place of the winner among the voices, and how many say the same; nil without any.
    static func winner(of voices: [Voice], cells: Int) -> (index: Int, agreeing: Int)? {
        let texts = voices.map(\.compared)
        let said = voices.indices.filter { !texts[$0].isEmpty }
        func agreeing(_ index: Int) -> Int { said.count { texts[$0] == texts[index] } }
        if let agreed = said.filter({ agreeing($0) > 1 }).min(by: { (agreeing($1), $0) < (agreeing($0), $1) }) {
            return (agreed, agreeing(agreed))
        }
        func weight(_ index: Int) -> Double {
            voices[index].confidence - (voices[index].isPrint ? 0 : ahead) + (texts[index].count == cells ? fitting : 0)
        }
        return said.max { weight($0) < weight($1) }.map { ($0, 1) }
    }
}
