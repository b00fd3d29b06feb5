import ReferralModel
import SenderMemory

/// A remembered place for a person to see. It names no value: only the field, its label and how often the place was right.
struct SenderPlaceRow: ListDisplayable {
    /// Counts from 1 within the memory.
    var form: Int
    var key: String
    var label: String?
    var state: PlaceState
    var right: Int
    var wrong: Int
    var corrections: Int
    /// Left, top, right and bottom in thousandths of the width of the page.
    var box: [Int]

    init(_ place: RememberedPlace, form: Int) {
        self.form = form
        (key, label, state) = (place.key.rawValue, place.label, place.state)
        (right, wrong, corrections) = (place.right, place.wrong, place.corrections)
        box = [place.box.x0, place.box.y0, place.box.x1, place.box.y1].map { Int(($0 * 1000).rounded()) }
    }

    static let tableHeader = ["FORM", "FIELD", "STATE", "RIGHT", "WRONG", "CORRECTED", "PLACE", "LABEL"]
    static let rightColumns: Set<Int> = [0, 3, 4, 5]

    var tableRow: [String] {
        [
            "\(form)", key, state.rawValue, "\(right)", "\(wrong)", "\(corrections)", box.map(String.init).joined(separator: ","),
            label ?? "",
        ]
    }

    var quietValue: String { key }
}
