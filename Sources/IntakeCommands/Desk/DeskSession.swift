import FoundationEssentials
import Glibc
import ReferralModel
import ReferralStore

/// The full-screen desk at work: keys in, effects on the store, screens out.
struct DeskSession {
    let work: DeskWork
    let paint: Paint
    private var state = DeskState()
    private var painter: DeskPainter
    private var shelf: PageShelf
    private var kept: ReviewDraft?
    private let events: AsyncStream<DeskEvent>
    private let post: AsyncStream<DeskEvent>.Continuation

    init(work: DeskWork, pages: PagePictures, paint: Paint, pictures: PictureProtocol) {
        self.work = work
        self.paint = paint
        painter = DeskPainter(pictures: pictures)
        (events, post) = AsyncStream.makeStream(of: DeskEvent.self)
        shelf = PageShelf(pages) { [post] in post.yield($0) }
    }

    /// Runs until the reviewer leaves or the terminal is gone; what is in hand then goes back to the queue.
    mutating func run() async throws {
        guard let terminal = RawTerminal.enter() else { throw CommandFailure(.badInput, "the desk needs a terminal") }
        defer { terminal.leave() }
        RawTerminal.listen { [post] in post.yield($0) }
        await apply(.next)
        show()
        var looked = Date()
        var isOver = false
        for await event in events {
            switch event {
            case .gone: isOver = true
            case .drawn(let name, let page): shelf.put(name, page)
            case .typed(let bytes):
                isOver = await type(bytes)
                if looked.timeIntervalSinceNow < -60 {
                    looked = Date()
                    await stay()
                }
            }
            if isOver { break }
            show()
        }
        try await work.leave(state)
    }

    /// True when the reviewer leaves.
    private mutating func type(_ bytes: [UInt8]) async -> Bool {
        for key in KeyDecoder.keys(bytes) {
            for effect in state.handle(key, read: work.rules.content) {
                if effect == .quit { return true }
                await apply(effect)
            }
        }
        // Before it is shown: what the reviewer has seen typed is kept.
        let draft = state.draft(of: work.reviewer)
        if draft != kept {
            await work.keep(draft, &state)
            kept = draft
        }
        return false
    }

    private mutating func apply(_ effect: DeskEffect) async {
        let before = state.record?.id
        // The key is answered at once; the disk takes its time.
        state.message = Self.working
        show()
        await work.apply(effect, &state)
        if state.message == Self.working { state.message = "" }
        if state.record?.id != before { kept = state.draft(of: work.reviewer) }
        if state.record?.id != before, state.blind == nil, let record = state.record { await fetchNext(behind: record) }
    }

    private static let working = "Saving …"

    /// Whoever looks for long keeps what is in hand.
    private mutating func stay() async {
        let isHeld: Bool?
        if let task = state.blind {
            isHeld = try? await work.store.keepBlind(task.id, by: work.reviewer)
        } else if let id = state.record?.id {
            isHeld = try? await work.store.keepClaim(id, by: work.reviewer)
        } else {
            return
        }
        if isHeld == false {
            state.message = "This referral is no longer in your hand: s takes the next."
        }
    }

    /// The first page of the next referral is drawn while this one is looked at.
    private mutating func fetchNext(behind record: ReferralRecord) async {
        var filter = work.filter
        (filter.onlyFree, filter.limit, filter.behind, filter.offeredTo) = (true, 1, record.id, work.reviewer)
        guard let next = try? await work.store.reviewQueue(filter).first?.summary else { return }
        _ = shelf.page(state.page ?? 1, of: record.document)
        _ = shelf.page(next.firstPage, of: next.document)
    }

    private mutating func show() {
        let size = RawTerminal.size
        let screen = DeskScreen(state, width: size.columns, height: size.lines, paint: paint, now: Date())
        let (picture, name) = picture()
        Console.write(painter.draw(screen, picture: picture?.drawn, name: name + "\(size)"), to: STDOUT_FILENO)
    }

    /// The place of the value, its surroundings or the page, with a name that tells one picture from another; nothing while the
    /// page is being drawn.
    private mutating func picture() -> (DeskPicture?, String) {
        guard let record = state.record, let number = state.page, state.mode != .help else { return (nil, "") }
        let field = state.current?.key.flatMap { record.referral.fields[$0] }
        // What a reply filled in stands on the reply.
        let document = state.view.page == nil ? field.map(record.document(of:)) ?? record.document : record.document
        guard let page = shelf.page(number, of: document) else { return (nil, "") }
        let place: (page: Int?, box: BoundingBox?) = state.current?.key.map(state.place) ?? (nil, nil)
        let isThere = place.page == number && (field.map(record.document(of:)) ?? document) == document
        let picture = DeskPicture(page: page, box: isThere ? place.box : nil, view: state.view)
        return (picture, PageShelf.name(document, number) + picture.name)
    }
}
