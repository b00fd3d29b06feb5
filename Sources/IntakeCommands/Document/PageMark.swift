import ReferralModel
import ReferralStore

/// The box of a value on a page, and how sure the value is.
struct PageMark: Hashable, Sendable {
    enum Level: Sendable { case sure, likely, doubtful, person }

    var key: FieldKey
    var page: Int
    /// In pixels of the page image as stored in the file.
    var box: BoundingBox
    var level: Level

    /// Every value that stands somewhere on a page of the referral's own file; or, of a reply, on the page of that.
    static func all(of records: [ReferralRecord], onReplies: Bool = false) -> [PageMark] {
        records.flatMap { record in
            record.referral.fields.compactMap { key, field -> PageMark? in
                guard let page = field.page, let box = field.box, !box.isEmpty, (field.document != nil) == onReplies else {
                    return nil
                }
                let level: Level =
                    record.setBy[key] != nil
                    ? .person : field.flagged || field.confidence < 0.6 ? .doubtful : field.confidence < 0.9 ? .likely : .sure
                return PageMark(key: key, page: page, box: box, level: level)
            }
        }.sorted { ($0.page, $0.box.y0, $0.box.x0) < ($1.page, $1.box.y0, $1.box.x0) }
    }
}
