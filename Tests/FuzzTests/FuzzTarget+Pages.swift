import FieldExtraction
import Foundation
import ReferralModel
import TestSupport

/// Pages as they were read, changed in every way that bytes can say.
extension FuzzTarget {
    static let extraction: FuzzTarget = {
        let folder = SampleFax.root.path + "/Tests/FieldExtractionTests/Recordings/"
        let recordings = ["grid", "letter", "two-patients", "laboratory"].map { name in
            (try? JSONDecoder().decode([PageText].self, from: Data(contentsOf: URL(filePath: folder + name + ".pages.json")))) ?? []
        }
        let extractor = Result { FieldExtractor(knowledge: try ExtractionKnowledge(models: URL(filePath: models))) }
        let day = CalendarDate(iso: "2026-06-01")
        return FuzzTarget(
            "extraction",
            // The first byte chooses a recording, every six after it are one change.
            seeds: recordings.indices.map { [UInt8($0)] } + (0..<8).map { [UInt8($0), 1, 0, 9, 4, 0, 0, 5, 1, 3, 7, 7, 7] },
            tokens: []
        ) { bytes in
            guard case .success(let extractor) = extractor, let day, let first = bytes.first else { return -1 }
            var edit = PageEdit(pages: recordings[Int(first) % recordings.count], bytes: bytes.dropFirst().prefix(600))
            let found = extractor.extract(edit.changed(), receivedOn: day, secondLook: nil)
            var hasher = Hasher()
            hasher.combine(found.documentClass)
            for referral in found.referrals { hasher.combine(referral.fields.mapValues { $0.value.description.utf8.count }) }
            return hasher.finalize()
        }
    }()
}
