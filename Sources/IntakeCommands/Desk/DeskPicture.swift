import ReferralModel

/// What of a page is shown beside a field.
struct DeskPicture {
    let page: UprightPage
    /// Where the value stands, in pixels of the stored page; nil when it stands on another page or nowhere.
    let box: BoundingBox?
    let view: DeskView

    /// Differs when the picture does.
    var name: String { "\(view)" + (box.map { "\($0)" } ?? "") }

    /// Cut out, framed and turned: work of some milliseconds, so only done when it is drawn.
    func drawn() -> GrayPicture {
        guard let box else { return page.picture.turned(view.turns) }
        switch view.extent {
        case .place: return page.part(around: box, marks: []).0.turned(view.turns)
        case .surroundings:
            let mark = PageMark(key: .referralReason, page: 1, box: box, level: .doubtful)
            let (part, marks) = page.part(around: box, marks: [mark], reach: 4)
            return (marks.first.map { part.framed($0.0, thickness: 3) } ?? part).turned(view.turns)
        case .page: return page.picture.framed(page.box(box), thickness: 6).turned(view.turns)
        }
    }
}
