import FieldExtraction
import Foundation
import ReferralModel

// usage: extraction predict RECORDINGS MODELS     predictions for score.py, one line a file
//        extraction show RECORDING MODELS         what was found in one recording
let arguments = CommandLine.arguments
guard arguments.count >= 4 else {
    print("usage: extraction predict|show RECORDINGS MODELS")
    exit(2)
}
let models = URL(fileURLWithPath: arguments[3])
let extractor = FieldExtractor(knowledge: try ExtractionKnowledge(models: models))
let receivedOn = CalendarDate(year: 2026, month: 11, day: 23)

func pages(_ url: URL) throws -> [PageText] { try JSONDecoder().decode([PageText].self, from: Data(contentsOf: url)) }

func json(_ content: FieldContent) -> Any {
    switch content {
    case .text(let text): text
    case .int(let number): number
    case .bool(let flag): flag
    case .list(let items): items
    }
}

if arguments[1] == "predict" {
    let folder = URL(fileURLWithPath: arguments[2])
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".pages.json") }.sorted()
    var seconds = 0.0
    var count = 0
    for file in files {
        let recording = try pages(folder.appendingPathComponent(file))
        let start = Date()
        guard let receivedOn else { continue }
        let found = extractor.extract(recording, receivedOn: receivedOn, secondLook: nil)
        seconds += Date().timeIntervalSince(start)
        count += recording.count
        let referrals = found.referrals.map { referral -> [String: Any] in
            var fields: [String: Any] = [:]
            for (key, value) in referral.fields {
                fields[key.rawValue] =
                    [
                        "value": json(value.value), "confidence": value.confidence, "flagged": value.flagged, "raw": value.raw,
                        "label": value.label ?? "",
                        "page": value.page ?? 0, "source": value.source.rawValue,
                    ] as [String: Any]
            }
            let complete = FieldKey.allCases.filter(\.isRequired).allSatisfy { key in referral.fields[key].map { !$0.flagged } ?? false }
            return [
                "pages": [referral.firstPage, referral.lastPage], "status": complete ? "ready" : "needs_review", "fields": fields,
                "illegible": referral.illegible.map(\.rawValue).sorted(),
            ]
        }
        let line: [String: Any] = [
            "file": String(file.dropLast(".pages.json".count)), "class": found.documentClass.name,
            "kind": found.documentClass.otherKind?.rawValue ?? "",
            "class_confidence": found.classConfidence, "referrals": referrals,
        ]
        print(String(decoding: try JSONSerialization.data(withJSONObject: line, options: [.sortedKeys]), as: UTF8.self))
    }
    FileHandle.standardError.write(Data("\(count) pages, \(seconds * 1000 / Double(max(1, count))) ms a page\n".utf8))
} else if let receivedOn {
    let recording = try pages(URL(fileURLWithPath: arguments[2]))
    print(extractor.describe(recording))
    let found = extractor.extract(recording, receivedOn: receivedOn, secondLook: nil)
    print(found.documentClass, found.classConfidence)
    for referral in found.referrals {
        print("pages", referral.firstPage, referral.lastPage, "illegible", referral.illegible.map(\.rawValue).sorted())
        for key in FieldKey.allCases {
            guard let value = referral.fields[key] else { continue }
            print(
                "  \(key.rawValue): \(value.value.description)  [\(value.confidence)] '\(value.label ?? "-")' p\(value.page ?? 0) raw '\(value.raw)' alt \(value.alternatives.map(\.value.description))"
            )
        }
    }
}
