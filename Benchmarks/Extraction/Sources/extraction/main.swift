import FieldExtraction
import Foundation
import HandPrint
import PageReading
import ReferralModel
import SenderMemory

// usage: extraction predict RECORDINGS MODELS [FAXES LOOKS]    predictions for score.py, one line a file
//        extraction features RECORDINGS MODELS [FAXES LOOKS]   what fit.py fits the confidence on, one line a value
//        extraction classes RECORDINGS MODELS                  what fit_class.py fits the class on, one line a file
//        extraction context RECORDINGS MODELS                  what fit_context.py fits the meaning of places on, one line a value
//        extraction stretches RECORDINGS MODELS               the same for words that no label was found for, one line a stretch
//        extraction memory RECORDINGS MODELS [FAXES LOOKS] LESSONS   what is found after others of the form were corrected
//        extraction show RECORDING MODELS                      how one recording was understood
// With FAXES the doubtful boxes are read again from the faxes themselves; what was seen is kept in the folder LOOKS.
let arguments = CommandLine.arguments
guard arguments.count >= 4, let receivedOn = CalendarDate(year: 2026, month: 11, day: 23) else {
    print("usage: extraction predict|features|classes|context|stretches|memory|show RECORDINGS MODELS [FAXES LOOKS]")
    exit(2)
}
let extractor = FieldExtractor(knowledge: try ExtractionKnowledge(models: URL(fileURLWithPath: arguments[3])))
let looks = arguments.count > 5 ? (faxes: URL(fileURLWithPath: arguments[4]), kept: URL(fileURLWithPath: arguments[5])) : nil
let reader = looks == nil ? nil : try PageReader(handPrint: try HandPrintReader(models: URL(fileURLWithPath: arguments[3])))

func pages(_ url: URL) throws -> [PageText] { try JSONDecoder().decode([PageText].self, from: Data(contentsOf: url)) }

func json(_ content: FieldContent) -> Any {
    switch content {
    case .text(let text): text
    case .int(let number): number
    case .bool(let flag): flag
    case .list(let items): items
    }
}

func line(_ object: [String: Any]) throws {
    print(String(decoding: try JSONSerialization.data(withJSONObject: object, options: [.sortedKeys]), as: UTF8.self))
}

func prediction(_ found: DocumentExtraction, of file: String) -> [String: Any] {
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
        let isUnsigned = referral.fields[.referrerSigned]?.value == .bool(false)
        let isReady = complete && !isUnsigned && !found.isClassInDoubt
        return [
            "pages": [referral.firstPage, referral.lastPage], "status": isReady ? "ready" : "needs_review",
            "fields": fields,
            "illegible": referral.illegible.map(\.rawValue).sorted(),
        ]
    }
    return [
        "file": file, "class": found.documentClass.name, "kind": found.documentClass.otherKind?.rawValue ?? "",
        "class_confidence": found.classConfidence, "in_doubt": found.isClassInDoubt,
        "referrals": referrals,
    ]
}

switch arguments[1] {
case "show":
    let recording = try pages(URL(fileURLWithPath: arguments[2]))
    print(extractor.describe(recording, receivedOn: receivedOn))
    let found = extractor.extract(recording, receivedOn: receivedOn, secondLook: nil)
    print(found.documentClass, found.classConfidence)
    for referral in found.referrals {
        print("pages", referral.firstPage, referral.lastPage, "illegible", referral.illegible.map(\.rawValue).sorted())
        for key in FieldKey.allCases {
            guard let value = referral.fields[key] else { continue }
            let others = value.alternatives.map(\.value.description)
            print(
                "  \(key.rawValue): \(value.value.description)  [\(value.confidence)] '\(value.label ?? "-")' p\(value.page ?? 0) raw '\(value.raw)' alt \(others)"
            )
        }
    }
case "memory":
    for plan in try Lesson.all(in: URL(fileURLWithPath: arguments[arguments.count - 1])) {
        let memory = extractor.memory(learntFrom: try plan.cases(of: URL(fileURLWithPath: arguments[2]), receivedOn: receivedOn))
        for file in plan.tests {
            let recording = try pages(URL(fileURLWithPath: arguments[2]).appendingPathComponent(file + ".pages.json"))
            let look = looks.map { PictureLook($0.faxes.appendingPathComponent(file), folder: $0.kept, reader: reader) }
            let before = extractor.extract(recording, receivedOn: receivedOn, secondLook: look)
            let after = extractor.extract(recording, receivedOn: receivedOn, secondLook: look, memory: memory)
            try look?.keep()
            try line(["plan": plan.name, "file": file, "before": prediction(before, of: file), "after": prediction(after, of: file)])
        }
        let places = memory.forms.flatMap { form in
            form.places.map { place in
                [
                    "key": place.key.rawValue, "reads": place.reads, "label": place.label ?? "", "state": place.state.rawValue,
                    "right": place.right, "wrong": place.wrong, "corrections": place.corrections,
                ] as [String: Any]
            }
        }
        try line(["plan": plan.name, "forms": memory.forms.count, "places": places])
    }
default:
    let folder = URL(fileURLWithPath: arguments[2])
    var seconds = 0.0
    var count = 0
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).filter({ $0.hasSuffix(".pages.json") }).sorted() {
        let recording = try pages(folder.appendingPathComponent(name))
        let file = String(name.dropLast(".pages.json".count))
        let look = looks.map { PictureLook($0.faxes.appendingPathComponent(file), folder: $0.kept, reader: reader) }
        let start = Date()
        if arguments[1] == "predict" {
            let found = extractor.extract(recording, receivedOn: receivedOn, secondLook: look)
            seconds += Date().timeIntervalSince(start)
            try line(prediction(found, of: file))
        } else if arguments[1] == "classes" {
            let row = extractor.classRow(recording, receivedOn: receivedOn)
            try line(["file": file, "pages": row.pages, "words": row.words])
        } else if arguments[1] == "context" {
            for row in extractor.contexts(recording, receivedOn: receivedOn) {
                try line([
                    "file": file, "page": row.firstPage, "key": row.key.rawValue, "value": json(row.value), "strength": row.strength,
                    "place": row.place, "signs": row.signs,
                ])
            }
        } else if arguments[1] == "stretches" {
            for row in extractor.stretches(recording, receivedOn: receivedOn) {
                let readings = row.readings.mapValues { values in
                    Dictionary(uniqueKeysWithValues: values.map { ($0.key.rawValue, json($0.value)) })
                }
                try line(["file": file, "page": row.firstPage, "readings": readings, "signs": row.signs])
            }
        } else {
            for row in extractor.features(recording, receivedOn: receivedOn, secondLook: look) {
                try line([
                    "file": file, "page": row.firstPage, "key": row.key.rawValue, "value": json(row.value), "kind": row.kind,
                    "features": row.features,
                ])
            }
        }
        count += recording.count
        try look?.keep()
    }
    if seconds > 0 { FileHandle.standardError.write(Data("\(count) pages, \(seconds * 1000 / Double(max(1, count))) ms a page\n".utf8)) }
}
