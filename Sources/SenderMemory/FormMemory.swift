/// The forms that are remembered.
public struct FormMemory: Hashable, Codable, Sendable {
    public var forms: [RememberedForm]

    public init(forms: [RememberedForm] = []) { self.forms = forms }

    /// Nothing is remembered.
    public static let empty = FormMemory()

    /// Share of a form's printed words that a page must have; less from a sender who sent that form before.
    private static let enough = 0.33
    private static let enoughFromKnown = 0.25

    /// The form that a page is of, and how it lies over it; nil when none is known.
    public func form(of page: [SeenWord], from sender: String?) -> (index: Int, registration: Registration)? {
        var best: (index: Int, registration: Registration)?
        for (index, form) in forms.enumerated() {
            guard let registration = Registration(form.sketch, page) else { continue }
            let isKnown = sender.map(form.senders.contains) ?? false
            guard registration.share >= (isKnown ? Self.enoughFromKnown : Self.enough) else { continue }
            if registration.share > best?.registration.share ?? 0 { best = (index, registration) }
        }
        return best
    }
}
