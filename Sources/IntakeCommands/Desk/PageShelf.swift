import ReferralModel
import ReferralStore

/// Pages that were drawn, so that no key waits for a picture: they come later, and the next referral's beforehand.
struct PageShelf {
    /// An upright page of a fax takes about 4 MB.
    private static let room = 8

    private let pages: PagePictures
    private let tell: @Sendable (DeskEvent) -> Void
    private var drawn: [(name: String, page: UprightPage?)] = []
    private var asked: Set<String> = []

    init(_ pages: PagePictures, tell: @escaping @Sendable (DeskEvent) -> Void) {
        self.pages = pages
        self.tell = tell
    }

    static func name(_ document: DocumentID, _ page: Int) -> String { "\(document)/\(page)" }

    /// The page if it is there. Otherwise it is fetched, and an event tells when it has come.
    mutating func page(_ number: Int, of document: DocumentID) -> UprightPage? {
        let name = Self.name(document, number)
        if let there = drawn.first(where: { $0.name == name }) { return there.page }
        if asked.insert(name).inserted {
            Task { [pages, tell] in tell(.drawn(name, try? await pages.page(number, of: document))) }
        }
        return nil
    }

    mutating func put(_ name: String, _ page: UprightPage?) {
        asked.remove(name)
        drawn.append((name, page))
        if drawn.count > Self.room { drawn.removeFirst() }
    }
}
