import Foundation
import PageImages
import PageReading
import ReferralModel

// record-pages FILE… --out DIR: reads each file and writes DIR/NAME.pages.json, the input of everything after reading.
var files = Array(CommandLine.arguments.dropFirst())
guard let flag = files.firstIndex(of: "--out"), flag + 1 < files.count else {
    FileHandle.standardError.write(Data("usage: record-pages FILE… --out DIR\n".utf8))
    exit(2)
}
let folder = URL(fileURLWithPath: files[flag + 1])
files.removeSubrange(flag...flag + 1)
let reader = try PageReader()
let encoder = JSONEncoder()
encoder.outputFormatting = .sortedKeys
for file in files {
    let url = URL(fileURLWithPath: file)
    do {
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
