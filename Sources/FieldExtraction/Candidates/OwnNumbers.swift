import ReferralModel

/// Phone and fax of who receives a referral, where both the head of the form and the block of the receiving provider have some: the office
/// that sends the form out prints where to call it, and the provider is reached by the numbers beside the name.
struct OwnNumbers {
    let page: MarkedPage

    private var height: Int { page.layout.height }

    func completed(_ candidates: [Candidate]) -> [Candidate] {
        let named = candidates.filter {
            ($0.key == .recipientName || $0.key == .recipientOrganization) && $0.label != nil && $0.relation != .letterhead
        }
        guard let head = page.labels.filter(\.isHeading).map(\.box.y0).min(), !named.isEmpty else { return candidates }
        return [FieldKey.recipientPhone, .recipientFax].reduce(candidates) { candidates, key in
            let own = candidates.contains { number in
                number.key == key && number.label != nil && number.box.y0 > head && named.contains { isBeside(number.box, $0.box) }
            }
            guard own else { return candidates }
            return candidates.filter { $0.key != key || $0.box.y1 > head }
        }
    }

    /// On the line of the name or in the few lines below it.
    private func isBeside(_ number: BoundingBox, _ name: BoundingBox) -> Bool {
        number.y0 > name.y0 - height && number.y0 < name.y1 + 6 * height
    }
}
