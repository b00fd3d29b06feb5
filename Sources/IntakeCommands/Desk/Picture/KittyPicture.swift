import FoundationEssentials

/// A picture in the kitty graphics protocol, sent as PNG in pieces.
enum KittyPicture {
    /// Shows the picture at the cursor, stretched over so many cells, without moving the cursor.
    static func sequence(_ picture: ColourPicture, columns: Int, rows: Int) -> String {
        let data = Array(Data(PNGWriter.bytes(picture)).base64EncodedString().utf8)
        let starts = stride(from: 0, to: data.count, by: 4096)
        return starts.map { start in
            let piece = String(decoding: data[start..<min(start + 4096, data.count)], as: UTF8.self)
            let more = start + 4096 < data.count ? 1 : 0
            let control = start == 0 ? "a=T,f=100,q=2,C=1,i=1,p=1,c=\(columns),r=\(rows),m=\(more)" : "q=2,m=\(more)"
            return "\u{1B}_G" + control + ";" + piece + "\u{1B}\\"
        }.joined()
    }

    /// Takes away what was shown.
    static let clear = "\u{1B}_Ga=d,d=A,q=2\u{1B}\\"
}
