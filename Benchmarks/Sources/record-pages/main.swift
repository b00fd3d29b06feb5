import Foundation
import HandPrint
import PageImages
import PageReading
import ReferralModel

// record-pages FILE… --models MODELS --out DIR: reads each file and writes DIR/NAME.pages.json, the input of everything after reading;
// with --witness FILE also what hand print and Tesseract each read, for HandPrint/choice.py.
var files = Array(CommandLine.arguments.dropFirst())

@MainActor func option(_ name: String) -> URL? {
    guard let flag = files.firstIndex(of: name), flag + 1 < files.count else { return nil }
    defer { files.removeSubrange(flag...flag + 1) }
    return URL(fileURLWithPath: files[flag + 1])
}

let witness = option("--witness")
guard let folder = option("--out"), let models = option("--models") else {
    FileHandle.standardError.write(Data("usage: record-pages FILE… --models MODELS --out DIR\n".utf8))
    exit(2)
}
let reader = try PageReader(handPrint: try HandPrintReader(path: models.appending(path: "handprint.weights").path))
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
