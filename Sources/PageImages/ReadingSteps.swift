/// What is done to a page to read it; for measuring what each step brings, all of them otherwise.
public struct ReadingSteps: OptionSet, Hashable, Sendable {
    public let rawValue: Int

    public init(rawValue: Int) { self.rawValue = rawValue }

    /// Taking out the lines that dirt on the glass draws.
    public static let streaks = ReadingSteps(rawValue: 1 << 0)
    /// Levelling lines of text.
    public static let straightening = ReadingSteps(rawValue: 1 << 1)
    /// Taking out dust and noise.
    public static let speckle = ReadingSteps(rawValue: 1 << 2)
    /// Turning white print on black around.
    public static let bars = ReadingSteps(rawValue: 1 << 3)
    /// Taking out the boxes to tick.
    public static let boxes = ReadingSteps(rawValue: 1 << 4)
    /// Taking out printed lines.
    public static let rules = ReadingSteps(rawValue: 1 << 5)
    /// Softening the steps of black and white.
    public static let softness = ReadingSteps(rawValue: 1 << 6)
    /// Reading combs by themselves.
    public static let combs = ReadingSteps(rawValue: 1 << 7)
    /// Reading once more as hand print what is not sure.
    public static let handPrint = ReadingSteps(rawValue: 1 << 8)
    /// Reading upside down where print does not show which end is up.
    public static let overturning = ReadingSteps(rawValue: 1 << 9)

    /// Reading again what was read across two lines.
    public static let mergedLines = ReadingSteps(rawValue: 1 << 10)
    /// Telling small capitals from capitals.
    public static let smallCapitals = ReadingSteps(rawValue: 1 << 11)
    /// Seeing bullets between words, and the points behind them.
    public static let points = ReadingSteps(rawValue: 1 << 12)
    /// Telling apart what print makes alike.
    public static let lookalikes = ReadingSteps(rawValue: 1 << 13)
    /// Fitting boxes to the ink of their words.
    public static let snugBoxes = ReadingSteps(rawValue: 1 << 14)

    /// Reading lines of print without Tesseract around its network.
    public static let machinePrint = ReadingSteps(rawValue: 1 << 15)

    /// Reading unsure words once more with the printed lines under them.
    public static let ruledWords = ReadingSteps(rawValue: 1 << 16)

    public static let all = ReadingSteps(rawValue: (1 << 17) - 1)

    /// Each step by the name it has on command lines.
    public static let named: [String: ReadingSteps] = [
        "streaks": .streaks, "straightening": .straightening, "speckle": .speckle, "bars": .bars, "boxes": .boxes, "rules": .rules,
        "softness": .softness, "combs": .combs, "hand-print": .handPrint, "overturning": .overturning, "merged-lines": .mergedLines,
        "small-capitals": .smallCapitals, "points": .points, "lookalikes": .lookalikes, "snug-boxes": .snugBoxes,
        "machine-print": .machinePrint, "ruled-words": .ruledWords,
    ]
}
