import ReferralModel

extension ReferralParts {
    /// One `Provenance` for the machine and one for each person, naming the elements whose values are theirs.
    func provenance(of source: ExchangeReferral, remainder: FieldRemainder? = nil) -> [BundleEntry] {
        let told = Set((remainder?.stated ?? []).map(\.key))
        var places: [ProvenanceResource.Author: [String: Set<String>]] = [:]
        for (key, field) in source.referral.fields {
            let author = Self.author(of: key, field, source)
            if let place = FieldPlace(key, in: self) { places[author, default: [:]][place.resource, default: []].insert(place.path) }
            if told.contains(key) { places[author, default: [:]][task, default: []].insert("Task.input") }
        }
        return places.sorted { $0.key.display < $1.key.display }.map { author, places in
            let uuid = StableID.uuid(of: "provenance/" + (author == .machine ? "machine" : "person/" + author.display), in: source)
            let target = places.sorted { $0.key < $1.key }.map { Reference(to: $0.key, paths: $0.value.sorted()) }
            let resource = ProvenanceResource(
                id: uuid, author: author, recorded: source.changedAt.instant, target: target, document: Reference(to: document))
            return .own(resource, uuid: uuid, search: resource.search)
        }
    }

    private static func author(of key: FieldKey, _ field: FieldValue, _ source: ExchangeReferral) -> ProvenanceResource.Author {
        if let name = source.reviewers[key] { return .person(name) }
        return field.source == .reviewer ? .person("Reviewer") : .machine
    }
}
