import PatientMatching
import TestSupport

/// Made-up people in families, and what typing and OCR make of their records.
struct Population {
    static let lastNames = """
        Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Hernandez Lopez Gonzalez Wilson Anderson Thomas Taylor Moore
        Jackson Martin Lee Perez Thompson White Harris Sanchez Clark Ramirez Lewis Robinson Walker Young Allen King Wright Scott Torres Nguyen Hill
        Flores Green Adams Nelson Baker Hall Rivera Campbell Mitchell Carter Roberts Okafor Haddad Kowalski Petrov Schmidt Larsen Rossi Silva Tanaka
        """.split { $0 == " " || $0 == "\n" }.map(String.init)
    static let firstNames = """
        Maria Mario Ana Anna Hanna Anne James Jamie John Joan Jane Robert Roberta Michael Michelle David Davida William Wilma Daniel Daniela Carlos
        Carla Jose Josie Eric Erica Patrick Patricia Paul Paula Marie Mary Mark Marc Linda Lydia Susan Suzan Karen Karin Nancy Betty Sandra Kevin
        Calvin Brian Bryan George Georgia Edward Edwina Ronald Donald Timothy Jason Mason Jeff Geoff Ryan Gary Nicole Nicolas Eva Ava Mia Lia
        """.split { $0 == " " || $0 == "\n" }.map(String.init)

    var dice: SeededGenerator
    private(set) var people: [PatientTraits] = []

    init(families: Int, seed: UInt64) {
        dice = SeededGenerator(seed: seed)
        for family in 0..<families {
            let last = Self.lastNames[roll(Self.lastNames.count)]
            let phone = "512\(1_000_000 + roll(8_999_999))"
            let member = "H\(10_000_000 + family * 7 + roll(7))"
            var dob = birthday()
            // Children of one family have different first names; no trait could tell twins of one name apart.
            var names = Self.firstNames.shuffled(using: &dice)
            for child in 0...roll(4) {
                // One child in twenty is a twin of the one before.
                if child == 0 || roll(20) > 0 { dob = birthday() }
                people.append(
                    PatientTraits(
                        lastName: last, firstName: names.removeLast(), dob: dob,
                        sex: roll(2) == 0 ? "female" : "male",
                        phone: phone, memberID: roll(2) == 0 ? member : "\(member)-\(child)", mrn: "MRN\(family)\(child)\(roll(10))"))
            }
        }
    }

    /// A record of a person: each value may be missing, mistyped or misread; telephone and insurance may be new.
    mutating func record(of person: PatientTraits) -> PatientTraits {
        var record = person
        if roll(12) == 0 { record.phone = "512\(1_000_000 + roll(8_999_999))" }
        if roll(12) == 0 { record.memberID = "H\(10_000_000 + roll(80_000_000))" }
        for trait in [\PatientTraits.lastName, \.firstName, \.dob, \.phone, \.memberID, \.mrn] {
            if roll(25) == 0 { record[keyPath: trait] = record[keyPath: trait].map { slipped($0) } }
        }
        for trait in [\PatientTraits.sex, \.phone, \.memberID] where roll(10) == 0 { record[keyPath: trait] = nil }
        if roll(2) == 0 { record.mrn = nil }
        return record
    }

    mutating func roll(_ sides: Int) -> Int { Int.random(in: 0..<sides, using: &dice) }

    private mutating func birthday() -> String {
        let (month, day) = (1 + roll(12), 1 + roll(28))
        return "\(1940 + roll(80))-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }

    private mutating func slipped(_ text: String) -> String {
        var characters = Array(text)
        let place = roll(characters.count)
        switch roll(4) {
        case 0: characters.remove(at: place)
        case 1: characters.insert(characters[place], at: place)
        case 2: if place > 0 { characters.swapAt(place, place - 1) }
        default:
            let digits = Array("0123456789")
            let letters = Array("abcdefghijklmnopqrstuvwxyz")
            if characters[place].isNumber { characters[place] = digits[roll(10)] } else { characters[place] = letters[roll(26)] }
        }
        return String(characters)
    }
}
