import ReferralStore

/// What `intake audit verify` says.
struct AuditReport: Encodable, Sendable {
    struct Fault: Encodable, Sendable {
        var link: Int64?
        var source: String?
        var row: Int64?
        var problem: String
    }

    struct Earlier: Encodable, Sendable {
        var head: String
        var holds: Bool
    }

    var ok = true
    var links: Int64
    var head: String
    private(set) var faults: [Fault] = []
    private(set) var since: [Earlier] = []
    private var texts: [String] = []

    private enum CodingKeys: String, CodingKey { case ok, links, head, faults, since }

    init(head: AuditHead) {
        links = head.position
        self.head = "\(head)"
    }

    var faultCount: Int { faults.count + since.count { !$0.holds } }

    mutating func look(at found: [AuditFault]) {
        faults = found.map { Fault(link: $0.position, source: $0.source, row: $0.row, problem: $0.problem) }
        texts = found.map { "\($0)" }
        ok = ok && found.isEmpty
    }

    mutating func compare(_ earlier: AuditHead, holds: Bool) {
        since.append(Earlier(head: "\(earlier)", holds: holds))
        ok = ok && holds
    }

    var lines: [String] {
        let lost = since.filter { !$0.holds }.map { "the head \($0.head) is not in the chain: links were cut off or written anew" }
        let kept = since.filter(\.holds).map { "the head \($0.head) is in the chain" }
        guard ok else { return texts + lost + kept }
        return ["\(links) links: no row was changed, removed, added or reordered", "head \(head)"] + kept
    }
}
