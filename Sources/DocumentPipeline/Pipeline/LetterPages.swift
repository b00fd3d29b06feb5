import PageCodes
import ReferralModel

/// Which pages of a file came back with which letter.
enum LetterPages {
    /// A page with a code begins the reply to that letter, and what follows without a code belongs to it: an office may put a better
    /// copy behind the letter. Of a page of the letter only what stands below the code is the office's.
    static func parts(of pages: [PageText], _ marks: [LetterMark?]) -> [(code: ReferenceCode, pages: [PageText])] {
        var parts: [(code: ReferenceCode, pages: [PageText])] = []
        for (page, mark) in zip(pages, marks) {
            var page = page
            if let mark {
                page.words.removeAll { $0.box.midY <= Double(mark.end) }
                page.rulingLines.removeAll { $0.box.y1 <= mark.end }
                page.checkboxes.removeAll { $0.box.y1 <= mark.end }
                page.inkRegions.removeAll { $0.box.y1 <= mark.end }
                if parts.last?.code != mark.code { parts.append((mark.code, [])) }
            }
            if !parts.isEmpty { parts[parts.count - 1].pages.append(page) }
        }
        return parts
    }

    /// Part of the width of a letter's page that is printed by this house: the names of what is asked for. Faxing shifts a page by less
    /// than what lies between them and the lines to write on.
    private static let printed = 0.36

    /// On a page of the letter, what stands in the column of the names is no answer.
    static func keepAnswers(in referral: inout Referral, pages: [PageText], _ marks: [LetterMark?]) {
        for (page, mark) in zip(pages, marks) where mark != nil {
            let geometry = page.geometry
            let width = Int(Double(geometry.readingWidth) * printed)
            let column = geometry.storedBox(BoundingBox(0, 0, width, geometry.readingHeight))
            referral.fields = referral.fields.filter { _, field in
                guard field.page == page.number, let box = field.box else { return true }
                return !column.containsCenter(of: box)
            }
        }
    }
}
