/// What a reader process may use for one document, as its parent enforces it.
public struct ReaderLimits: Hashable, Sendable {
    /// Until the reader has loaded its models.
    public var start: Duration
    /// Without a page finished.
    public var silence: Duration
    /// Processor time without a page finished, in whole seconds. The reader sets it for itself and the kernel holds to it, even when
    /// the parent is stopped or stuck; against a reader that a document has taken over, ``silence`` holds.
    public var processor: Duration
    /// For a whole document, and more for each of its pages, up to ``longest``.
    public var document: Duration
    public var page: Duration
    public var longest: Duration
    /// Bytes of address space.
    public var memory: Int
    /// Bytes of a document, and of an answer.
    public var documentBytes: Int
    public var answerBytes: Int
    /// A reader is replaced after so many documents, or when it has once held so much resident memory in bytes.
    public var documentsEach: Int
    public var residentBytes: Int

    public init(
        start: Duration = .seconds(60), silence: Duration = .seconds(100), processor: Duration = .seconds(90),
        document: Duration = .seconds(120),
        page: Duration = .seconds(60), longest: Duration = .seconds(7200), memory: Int = 2 << 30, documentBytes: Int = 256 << 20,
        answerBytes: Int = 128 << 20, documentsEach: Int = 200, residentBytes: Int = 700 << 20
    ) {
        self.start = start
        self.silence = silence
        self.processor = processor
        self.document = document
        self.page = page
        self.longest = longest
        self.memory = memory
        self.documentBytes = documentBytes
        self.answerBytes = answerBytes
        self.documentsEach = documentsEach
        self.residentBytes = residentBytes
    }
}
