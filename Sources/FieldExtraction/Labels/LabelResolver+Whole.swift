import ReferralModel

/// What labels mean shows for some only when all of the page are known.
extension LabelResolver {
    /// `Treating provider` is who will treat, but where somebody else is named to do that, or where he signs under it, it is who treats
    /// now and refers.
    func resolveTreating(_ labels: inout [LabelMatch], sections: SectionMap) {
        guard let treating = labels.firstIndex(where: { Self.isTreating($0) && $0.target.section == .recipient }) else { return }
        let others = labels.contains {
            [.field(.recipientName), .compound(.recipientParty), .field(.recipientOrganization)].contains($0.target) && !Self.isTreating($0)
                && $0.row < labels[treating].row
        }
        let first = labels[treating]
        let heading = sections.section(under: first.box)
        func isUnder(_ label: LabelMatch) -> Bool { first.isHeading && sections.section(at: label.box)?.id == heading?.id }
        let signs = labels.contains { $0.target == .compound(.signature) && (Self.isTreating($0) || isUnder($0)) }
        guard others || signs else { return }
        for index in labels.indices {
            let isNear = !first.isHeading && index > treating && labels[index].row - first.row <= 2
            let isOwn = index == treating || isUnder(labels[index]) || isNear
            let name = names[labels[index].name]
            guard isOwn, labels[index].section == .recipient || labels[index].target.section == .recipient || index == treating else {
                continue
            }
            labels[index].section = .referrer
            if let told = labels[index].composed?.elsewhere[.referrer] ?? labels[index].composed?.underHeading[.referrer] {
                labels[index].target = told
            } else if !name.shared.isEmpty {
                labels[index].target = name.target(in: .referrer)
            } else if labels[index].target == .field(.recipientName) {
                labels[index].target = .field(.referrerName)
            }
        }
    }

    private static func isTreating(_ label: LabelMatch) -> Bool { label.text.lowercased().hasPrefix("treating") }

    /// On a form that comes back with the answer, the consultant signs too: that is not the referrer's signature.
    func resolveSignatures(_ labels: inout [LabelMatch]) {
        let asked: Set<LabelTarget> = [.compound(.signature), .compound(.signatureBy), .field(.referrerSigned)]
        for index in labels.indices where asked.contains(labels[index].target) {
            let words = labels[index].text.split { !$0.isLetter }.map { Fold.bytes(String($0)) }
            if words.contains(where: receivers.contains) { labels[index].target = .none }
        }
    }

    /// Where a form asks for its authorization by that name, the number of the referral is another; and where it asks for visits, its
    /// units are none.
    func resolveNumbers(_ labels: inout [LabelMatch]) {
        func isOne(_ label: LabelMatch, _ key: FieldKey, _ words: [String]) -> Bool {
            label.target == .field(key) && words.contains(where: label.text.lowercased().contains)
        }
        for (key, own, others) in [
            (FieldKey.insuranceAuthNumber, ["auth"], ["referral"]), (.referralVisits, ["visit"], ["unit", "qty", "quantity"]),
        ]
        where labels.contains(where: { isOne($0, key, own) }) {
            for index in labels.indices where isOne(labels[index], key, others) && !isOne(labels[index], key, own) {
                labels[index].target = .none
            }
        }
    }

    /// `Auth needed: Yes  Number: 4711` asks for the number of the authorization.
    func resolveApprovals(_ labels: inout [LabelMatch]) {
        for index in labels.indices.dropFirst() where labels[index].target == .none && labels[index - 1].row == labels[index].row {
            guard labels[index - 1].target == .field(.insuranceAuthRequired),
                ["number", "no", "nbr", "num"].contains(labels[index].text.lowercased().filter(\.isLetter))
            else { continue }
            labels[index].target = .field(.insuranceAuthNumber)
        }
    }

    /// `Code` is that of what stands left of it: of a diagnosis, or of a service or procedure.
    func resolveCodes(_ labels: inout [LabelMatch]) {
        let codes: Set<String> = ["code", "codes"]
        let services: Set<LabelTarget> = [.field(.referralService), .field(.referralProcedures), .compound(.order)]
        for index in labels.indices where codes.contains(labels[index].text.lowercased().filter(\.isLetter)) {
            let row = labels.filter { $0.row == labels[index].row && !codes.contains($0.text.lowercased().filter(\.isLetter)) }
            let left = row.last { $0.box.x1 <= labels[index].box.x0 }
            guard let beside = left ?? row.first else { continue }
            let text = beside.text.lowercased()
            if beside.target == .field(.referralDiagnoses) || text.contains("diagnos") {
                labels[index].target = .field(.referralDiagnoses)
            } else if services.contains(beside.target) || text.contains("service") || text.contains("procedure") {
                labels[index].target = .field(.referralProcedures)
            }
        }
    }

    /// What a form that asks for no reason has written under its remarks is the reason.
    func resolveRemarks(_ labels: inout [LabelMatch]) {
        guard !labels.contains(where: { $0.target == .field(.referralReason) || $0.target == .compound(.comments) }) else { return }
        for index in labels.indices where labels[index].target == .none && labels[index].hasColon && labels[index].composed == nil {
            let asked = names[labels[index].name].target(in: .referral)
            if asked == .compound(.comments) { labels[index].target = asked }
        }
    }
}
