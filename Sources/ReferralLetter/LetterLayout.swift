import ReferralModel

/// Where everything of a letter stands. The code is the lowest thing above the answers, on every page, so that what stands above it
/// is known to be ours when the letter comes back.
struct LetterLayout {
    typealias Measure = (String, Double, Bool) -> Double

    private(set) var pages: [[DrawnItem]] = []
    private(set) var blanks: [LetterBlank] = []
    private let letter: Letter
    private let wording: LetterWording
    private let measure: Measure
    private var y = 0.0

    private static let left = 54.0
    private static let right = 558.0
    private static let bottom = 740.0
    /// 25 squares of 3.6 points: 98 lines an inch, the coarsest fax, put five lines on each.
    private static let qrSize = 90.0
    private static let blankLeft = 252.0

    init(_ letter: Letter, _ wording: LetterWording, measure: @escaping Measure) {
        self.letter = letter
        self.wording = wording
        self.measure = measure
        firstPage()
        for reason in LetterItem.Reason.allCases {
            let items = letter.items.filter { $0.reason == reason }
            guard !items.isEmpty else { continue }
            room(for: 70)
            y += 26
            text(wording.headings[reason.rawValue] ?? reason.rawValue, size: 11, isBold: true)
            y += 6
            for item in items { ask(item.key) }
        }
        for detail in letter.lostOnTheWay {
            guard let sentence = wording.transmission[detail] else { continue }
            room(for: 50)
            y += 14
            paragraph(sentence, width: Self.right - Self.left)
        }
        for index in pages.indices {
            let line = wording.page.replacing("{page}", with: "\(index + 1)").replacing("{count}", with: "\(pages.count)")
            pages[index].append(.text(line, x: Self.left, y: 766, size: 8, isBold: false))
        }
    }

    private mutating func firstPage() {
        pages.append([])
        y = 60
        text(wording.title, size: 16, isBold: true)
        y += 8
        line(wording.from, letter.office)
        line(wording.to, letter.recipient)
        line(wording.fax, letter.recipientFax)
        y += 6
        paragraph(wording.intro, width: Self.right - Self.left)
        let fax = letter.replyFax.map { wording.instructions.replacing("{fax}", with: $0) } ?? wording.noFax
        paragraph(fax, width: Self.right - Self.left)
        y += 4
        let top = y
        line(wording.received, letter.received)
        line(wording.pages, letter.pageCount > 0 ? "\(letter.pageCount)" : nil)
        line(wording.provider, letter.provider)
        line(wording.initials, letter.initials)
        code(from: top)
    }

    private mutating func nextPage() {
        pages.append([])
        y = 54
        code(from: 40)
    }

    /// The code in both forms, down to the rule under which the answers begin.
    private mutating func code(from top: Double) {
        let end = max(y + 30, top + Self.qrSize + 10)
        pages[pages.count - 1].append(
            .qr("RI1:" + letter.code.characters, x: Self.right - Self.qrSize, y: end - 8 - Self.qrSize, size: Self.qrSize))
        y = end - 10
        text(wording.code + ":  \(letter.code)", size: 14, isBold: true)
        y = end + 4
        pages[pages.count - 1].append(.line(x0: Self.left, x1: Self.right, y: y, width: 1))
    }

    private mutating func ask(_ key: FieldKey) {
        let field = wording.field(key)
        let lines = max(1, field.lines ?? 1)
        room(for: 34 * Double(lines))
        for number in 0..<lines {
            y += 34
            if number == 0 { text(field.label + ":", size: 10.5, isBold: false) }
            if let choices = field.choices {
                tick(key, choices)
            } else {
                pages[pages.count - 1].append(.line(x0: Self.blankLeft, x1: Self.right, y: y + 4, width: 0.7))
                blanks.append(LetterBlank(key: key, page: pages.count, box: [Self.blankLeft, y - 22, Self.right, y + 3]))
            }
        }
    }

    private mutating func tick(_ key: FieldKey, _ choices: [String]) {
        var x = Self.blankLeft
        for choice in choices {
            pages[pages.count - 1].append(.box(x: x, y: y - 10, size: 11))
            blanks.append(LetterBlank(key: key, page: pages.count, box: [x, y - 10, x + 11, y + 1], choice: choice))
            pages[pages.count - 1].append(.text(choice, x: x + 16, y: y, size: 10, isBold: false))
            x += 16 + measure(choice, 10, false) + 14
        }
    }

    private mutating func room(for height: Double) {
        if y + height > Self.bottom { nextPage() }
    }

    private mutating func line(_ name: String, _ value: String?) {
        guard let value, !value.isEmpty else { return }
        y += 16
        text(name + ": " + value, size: 10, isBold: false)
    }

    private mutating func text(_ text: String, size: Double, isBold: Bool) {
        pages[pages.count - 1].append(.text(text, x: Self.left, y: y, size: size, isBold: isBold))
    }

    private mutating func paragraph(_ words: String, width: Double) {
        var line = ""
        for word in words.split(whereSeparator: \.isWhitespace) {
            let longer = line.isEmpty ? String(word) : line + " " + word
            if measure(longer, 10, false) > width, !line.isEmpty {
                y += 15
                text(line, size: 10, isBold: false)
                line = String(word)
            } else {
                line = longer
            }
        }
        y += 15
        text(line, size: 10, isBold: false)
        y += 4
    }
}
