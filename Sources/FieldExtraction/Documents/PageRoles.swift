import ReferralModel

extension PageRole {
    /// Tells what a page is from its titles, its labels and how it reads.
    init(_ page: MarkedPage, _ evidence: PageClassifier.Evidence, names: LabelKnowledge) {
        let layout = page.layout
        guard layout.tokens.count >= 5 else {
            self = .blank
            return
        }
        func score(_ documentClass: DocumentClass) -> Double { evidence.scores[documentClass, default: 0] }
        let first = layout.rows.map { row in row.tokens.first.map { layout.tokens[$0].text.lowercased() } ?? "" }
        let saysTo = first.contains { $0.hasPrefix("to:") || $0 == "to" }
        let saysFrom = layout.tokens.contains { $0.text.lowercased().hasPrefix("from:") }
        let salutation = first.contains { $0 == "dear" }
        let closing = layout.rows.contains { row in
            row.tokens.count <= 4
                && names.prose.contains { $0.means == "closing" && $0.folded == row.tokens.flatMap { layout.tokens[$0].folded } }
        }
        let prose = layout.rows.indices.filter { layout.isProse(row: $0) }.count
        let patientLabels = page.labels.filter {
            $0.target.section == .patient && $0.target != .field(.patientPhone) && $0.hasColon || $0.target == .field(.patientDOB)
        }.count
        let asked = Set(page.labels.map(\.target))
        let asksOfForms = asked.intersection(Self.ofForms).count
        let cover = evidence.coverWeight + (evidence.hasTitle(.other(.coverOnly)) ? 1.5 : 0) - 1.5 * Double(asksOfForms)
        if cover >= 5 {
            self = .cover
        } else if evidence.hasTitle(.other(.coverOnly)), saysTo || saysFrom || score(.other(.coverOnly)) >= 6, patientLabels < 2 {
            self = .cover
        } else if saysTo && saysFrom && score(.other(.coverOnly)) >= 4 && patientLabels == 0 && score(.referral) < 6 {
            self = .cover
        } else if salutation || closing && prose >= 4 {
            self = .letter
        } else if let kind = Self.enclosed(evidence), !evidence.hasTitle(.referral),
            asksOfForms < 5 || evidence.hasTitle(.other(kind)) && asked.count < Self.askedByForms
        {
            // A form that asks for much may list what is enclosed with it in the words of notes and results, and one that comes back
            // as the answer has that answer's title on it as well.
            self = .enclosure
        } else if prose >= 8, page.labels.filter(\.hasColon).count < 4 {
            self = .letter
        } else {
            self = .form
        }
    }

    /// What the words of the page make it, where they speak for an enclosure rather than for a referral.
    private static func enclosed(_ evidence: PageClassifier.Evidence) -> DocumentClass.OtherKind? {
        let referral = evidence.scores[.referral, default: 0]
        if evidence.scores[.other(.consultNote), default: 0] > referral + 1 { return .consultNote }
        return evidence.scores[.other(.labResult), default: 0] > referral + 3 ? .labResult : nil
    }

    /// So many different things no note and no result asks for: of 58 that came with referrals none had more than four.
    private static let askedByForms = 9

    /// What a form asks and a cover sheet does not.
    private static let ofForms: Set<LabelTarget> = [
        .field(.patientDOB), .field(.patientSex), .field(.patientStreet), .field(.patientCity), .field(.patientZIP),
        .field(.insuranceMemberID), .field(.insuranceGroup), .field(.referralDiagnoses), .field(.referralReason), .field(.referrerNPI),
        .compound(.patientAddress), .compound(.patientCityLine), .compound(.signature), .field(.referralVisits),
    ]
}
