/// How far what was learnt about a place is believed.
public enum PlaceState: String, Codable, CaseIterable, Sendable {
    /// Not yet borne out by a fax that it was not learnt from: only tried where nothing else was found, and always shown to a person.
    case candidate
    /// Right on held-back faxes and never wrong, or wrong so rarely that it is no rule.
    case trusted
    /// Was wrong; no longer used.
    case retired
}
