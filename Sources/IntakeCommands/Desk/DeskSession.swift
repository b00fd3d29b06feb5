import Dispatch
import FoundationEssentials
import Glibc
import ReferralModel
import ReferralStore

/// The desk at work: keys in, effects on the store, screens out.
struct DeskSession {
    let store: ReferralStore
    let reviewer: String
    let filter: ReviewFilter
    let rules: ReviewRules
    let pages: PagePictures
    let paint: Paint
    private var state = DeskState()
    private var painter: DeskPainter
    private var page: (name: String, upright: UprightPage?)?

    init(
        store: ReferralStore, reviewer: String, filter: ReviewFilter, rules: ReviewRules, pages: PagePictures, paint: Paint,
        pictures: PictureProtocol
    ) {
        self.store = store
        self.reviewer = reviewer
        self.filter = filter
        self.rules = rules
        self.pages = pages
        self.paint = paint
        painter = DeskPainter(pictures: pictures)
    }

    /// Runs until the reviewer leaves or the terminal is gone; what is in hand then goes back to the queue.
    mutating func run() async throws {
        guard let terminal = RawTerminal.enter() else { throw CommandFailure(.badInput, "the desk needs a terminal") }
        defer { terminal.leave() }
        await apply(.next)
        while true {
            await show()
            guard let bytes = await Self.read() else { break }
            var isLeaving = false
            for key in KeyDecoder.keys(bytes) {
                for effect in state.handle(key, read: rules.content) {
                    if effect == .quit { isLeaving = true } else { await apply(effect) }
                }
            }
            if isLeaving { break }
        }
        if let id = state.record?.id { try await store.release(id, by: reviewer) }
    }

    /// Reading blocks, so it is kept off the threads that others wait on.
    private static func read() async -> [UInt8]? {
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(returning: RawTerminal.read()) }
        }
    }

    private mutating func apply(_ effect: DeskEffect) async {
        do {
            try await perform(effect)
        } catch StoreError.unresolved(_, let findings) {
            state.failed("Still open: " + findings.map(\.code).joined(separator: ", "))
        } catch {
            state.failed("\(error)")
        }
    }

    private mutating func perform(_ effect: DeskEffect) async throws {
        switch (effect, state.record) {
        case (.next, let held):
            if let held { try await store.release(held.id, by: reviewer) }
            state.take(try await next(after: held?.id))
        case (.set(let key, let content), let record?):
            let validate = rules.validation(of: record)
            state.changed(
                try await store.setField(record.id, key, content, by: reviewer, version: record.version, validate: validate))
        case (.confirm(let key), let record?):
            let validate = rules.validation(of: record)
            state.changed(try await store.confirmField(record.id, key, by: reviewer, version: record.version, validate: validate))
        case (.accept(let waived), let record?):
            try await store.accept(record.id, by: reviewer, version: record.version, waiving: waived)
            state.take(try await store.claimNext(reviewer, filter: filter))
        case (.reject(let reason), let record?):
            try await store.reject(record.id, reason: reason, by: reviewer, version: record.version)
            state.take(try await store.claimNext(reviewer, filter: filter))
        default: return
        }
    }

    /// The most pressing free one; after skipping one, the one behind it.
    private func next(after skipped: ReferralID?) async throws -> ReferralRecord? {
        guard let skipped else { return try await store.claimNext(reviewer, filter: filter) }
        var free = filter
        free.onlyFree = true
        let queue = try await store.reviewQueue(free).map(\.summary.id)
        let rest = queue.drop { $0 != skipped }.dropFirst() + queue.prefix { $0 != skipped }
        for id in rest {
            if let record = try? await store.claim(id, by: reviewer) { return record }
        }
        return try await store.claimNext(reviewer, filter: filter)
    }

    private mutating func show() async {
        let size = RawTerminal.size
        let screen = DeskScreen(state, width: size.columns, height: size.lines, paint: paint, now: Date())
        let (picture, name) = await picture()
        Console.write(painter.draw(screen, picture: picture, name: name + "\(size)"), to: STDOUT_FILENO)
    }

    /// The place of the value, the page, or nothing; a page is fetched once.
    private mutating func picture() async -> (GrayPicture?, String) {
        guard let record = state.record, state.mode != .help else { return (nil, "") }
        let field = state.current?.key.flatMap { record.referral.fields[$0] }
        let number = field?.page ?? record.referral.firstPage
        let name = "\(record.document)/\(number)"
        if page?.name != name { page = (name, try? await pages.page(number, of: record.document)) }
        guard let upright = page?.upright else { return (nil, "") }
        guard !state.showsPage, let box = field?.box else { return (upright.picture, name) }
        return (upright.part(around: box, marks: []).0, name + "/\(box)")
    }
}
