import PatientMatching
import TestSupport
import Testing

@Suite struct PatientMatchTests {
    private let ana = PatientTraits(
        lastName: "O'Brien-Núñez", firstName: "Ana", dob: "1961-04-09", sex: "female", phone: "5125550142", memberID: "H123", mrn: "55")

    @Test func theSameIsTheSame() {
        #expect(PatientMatch(ana, ana).verdict == .same)
        #expect(PatientMatch(ana, ana) == PatientMatch(ana, ana))
        var other = ana
        (other.phone, other.memberID, other.mrn) = (nil, nil, nil)
        #expect(PatientMatch(ana, other).verdict == .same)
    }

    @Test func familiesAreNotOnePatient() {
        var twin = ana
        (twin.firstName, twin.mrn) = ("Eva", nil)
        #expect(PatientMatch(ana, twin).verdict == .possible)
        twin.firstName = "Anna"
        #expect(PatientMatch(ana, twin).verdict != .same, "a name that is only close may be a twin's")
        var parent = ana
        (parent.dob, parent.mrn) = ("1935-01-20", nil)
        #expect(PatientMatch(ana, parent).verdict != .same)
        #expect(PatientMatch(ana, PatientTraits(lastName: "Lee", firstName: "Bo", dob: "1990-12-12")).verdict == .different)
        #expect(PatientMatch(ana, PatientTraits()).verdict == .different)
    }

    @Test func readingErrorsAreForgiven() {
        var misread = ana
        misread.dob = "1967-04-09"
        #expect(PatientMatch(ana, misread).verdict == .same)
        misread.lastName = "OBrien Nunez"
        #expect(PatientMatch(ana, misread).verdict != .different)
    }

    /// Pairs of a large made-up population: every pair of two records of one person, and every pair of different people who share a
    /// birthday, a telephone, a member ID or both names.
    @Test(arguments: [42, 7, 99, 2024] as [UInt64]) func precisionAndRecallOnGeneratedPairs(seed: UInt64) {
        var population = Population(families: 4_000, seed: seed)
        var records: [(person: Int, traits: PatientTraits)] = []
        for (index, person) in population.people.enumerated() {
            for _ in 0..<2 { records.append((index, population.record(of: person))) }
        }
        var blocks: [String: [Int]] = [:]
        for (index, record) in records.enumerated() {
            let traits = record.traits
            let keys = [
                traits.dob, traits.phone, traits.memberID, "\(traits.lastName ?? "") \(traits.firstName ?? "")".lowercased(),
                "#\(record.person)",
            ]
            for key in keys { if let key { blocks[key, default: []].append(index) } }
        }
        var seen: Set<Int> = []
        var (right, wrong, proposed, truePairs) = (0, 0, 0, 0)
        for block in blocks.values {
            for (place, left) in block.enumerated() {
                for other in block[(place + 1)...] where seen.insert(min(left, other) * records.count + max(left, other)).inserted {
                    let isTrue = records[left].person == records[other].person
                    truePairs += isTrue ? 1 : 0
                    switch PatientMatch(records[left].traits, records[other].traits).verdict {
                    case .same: if isTrue { right += 1 } else { wrong += 1 }
                    case .possible: proposed += isTrue ? 1 : 0
                    case .different: break
                    }
                }
            }
        }
        let precision = Double(right) / Double(max(1, right + wrong))
        let recall = Double(right) / Double(truePairs)
        print("patient pairs: \(seen.count) compared, \(truePairs) true; linked \(right) right, \(wrong) wrong; proposed \(proposed) more")
        print("precision \(precision), recall \(recall), with proposals \(Double(right + proposed) / Double(truePairs))")
        #expect(precision >= 0.999)
        #expect(recall > 0.8)
        #expect(Double(right + proposed) / Double(truePairs) > 0.99)
    }
}
