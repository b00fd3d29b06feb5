import ReferralModel

/// USPS codes of the states, the District of Columbia and the territories (Publication 28, appendix B).
public enum StateReader {
    static func read(_ text: String) -> [TypedReading] {
        let key = text.matchKey
        if let code = names[key] { return [TypedReading(.text(code), raw: text)] }
        let upper = text.uppercased().filter { $0.isLetter || $0.isNumber || $0 == "|" }
        guard upper.count == 2 else { return [] }
        if codes.contains(upper) { return [TypedReading(.text(upper), raw: text)] }
        let mended = upper.map { $0.asLetter.map(String.init) ?? "?" }.joined()
        return codes.contains(mended) ? [TypedReading(.text(mended), raw: text, repairs: [.character], plausibility: 0.6)] : []
    }

    /// The code of a state's name or code; nil for anything else.
    public static func code(_ text: String) -> String? { read(text).first { $0.repairs.isEmpty }?.value.text }

    static let names: [String: String] = {
        let list =
            "AL alabama,AK alaska,AZ arizona,AR arkansas,CA california,CO colorado,CT connecticut,DE delaware,DC district of columbia,"
            + "FL florida,GA georgia,HI hawaii,ID idaho,IL illinois,IN indiana,IA iowa,KS kansas,KY kentucky,LA louisiana,ME maine,"
            + "MD maryland,MA massachusetts,MI michigan,MN minnesota,MS mississippi,MO missouri,MT montana,NE nebraska,NV nevada,"
            + "NH new hampshire,NJ new jersey,NM new mexico,NY new york,NC north carolina,ND north dakota,OH ohio,OK oklahoma,"
            + "OR oregon,PA pennsylvania,RI rhode island,SC south carolina,SD south dakota,TN tennessee,TX texas,UT utah,VT vermont,"
            + "VA virginia,WA washington,WV west virginia,WI wisconsin,WY wyoming,PR puerto rico,GU guam,VI virgin islands,"
            + "AS american samoa,MP northern mariana islands"
        var table: [String: String] = [:]
        for entry in list.split(separator: ",") { table[String(entry.dropFirst(3))] = String(entry.prefix(2)) }
        return table
    }()

    static let codes = Set(names.values)
}
