import Foundation
import HandPrint
import PageImages
import PageReading
import ReferralModel

// record-pages FILE… --models MODELS --out DIR: reads each file and writes DIR/NAME.pages.json, the input of everything after reading;
// with --witness FILE also what hand print and Tesseract each read, for HandPrint/choice.py; with --without STEP one of the steps of
// reading is left out.
var files = Array(CommandLine.arguments.dropFirst())

@MainActor func option(_ name: String) -> String? {
    guard let flag = files.firstIndex(of: name), flag + 1 < files.count else { return nil }
    defer { files.removeSubrange(flag...flag + 1) }
    return files[flag + 1]
}

@MainActor func path(_ name: String) -> URL? { option(name).map { URL(fileURLWithPath: $0) } }

let witness = path("--witness")
let left = option("--without")
let without: ReadingSteps? = left.map { ReadingSteps.named[$0] } ?? []
guard let folder = path("--out"), let models = path("--models"), let without else {
    let steps = ReadingSteps.named.keys.sorted().joined(separator: ", ")
    FileHandle.standardError.write(
        Data("usage: record-pages FILE… --models MODELS --out DIR [--witness FILE] [--without STEP]; STEP: \(steps)\n".utf8))
    exit(2)
}
let reader = try PageReader(
    handPrint: try HandPrintReader(models: models), steps: .all.subtracting(without))
var both: [String] = []
let encoder = JSONEncoder()
encoder.outputFormatting = .sortedKeys
for file in files {
    let url = URL(fileURLWithPath: file)
    do {
        if witness != nil {
            reader.witness = { page, traits, hand, print in
                let row: [String: Any] = ["file": url.lastPathComponent, "page": page, "traits": traits, "hand": hand, "print": print]
                if let data = try? JSONSerialization.data(withJSONObject: row) { both.append(String(decoding: data, as: UTF8.self)) }
            }
        }
        let document = try ScannedDocument(bytes: Array(try Data(contentsOf: url)))
        var pages: [PageText] = []
        for number in 1...document.pageCount {
            let (text, page) = try reader.read(document.page(number))
            pages.append(text)
            if let picture = page.png(textOnly: true), ProcessInfo.processInfo.environment["RECORD_PICTURES"] != nil {
                try Data(picture).write(to: folder.appendingPathComponent("\(url.lastPathComponent).\(number).png"))
            }
        }
        try encoder.encode(pages).write(to: folder.appendingPathComponent(url.lastPathComponent + ".pages.json"))
    } catch {
        FileHandle.standardError.write(Data("\(url.lastPathComponent): \(error)\n".utf8))
    }
}
if let witness { try Data((both.joined(separator: "\n") + "\n").utf8).write(to: witness) }
