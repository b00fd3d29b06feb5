/// FHIR R4 `Provenance`: which values were read by the machine, and which were typed or accepted by a person.
struct ProvenanceResource: FHIRResource {
    let resourceType = "Provenance"
    /// R4 gives `Provenance` no identifier; the tag is what a conditional write finds it by.
    var meta: Meta
    var target: [Reference]
    var recorded: String
    var activity: CodeableConcept
    var agent: [Agent]
    var entity: [Entity]

    struct Agent: Encodable {
        var type: CodeableConcept
        var who: Reference
    }

    struct Entity: Encodable {
        var role = "source"
        var what: Reference
    }

    enum Author: Hashable {
        case machine
        case person(String)

        var display: String {
            switch self {
            case .machine: "ReferralIntake"
            case .person(let name): name.oneLine
            }
        }
    }

    init(id: String, author: Author, recorded: String, target: [Reference], document: Reference) {
        meta = Meta(tag: [Coding(FHIRSystem.uri, "urn:uuid:" + id)])
        self.target = target
        self.recorded = recorded
        let participation = "http://terminology.hl7.org/CodeSystem/provenance-participant-type"
        let operation = "http://terminology.hl7.org/CodeSystem/v3-DataOperation"
        switch author {
        case .machine:
            activity = CodeableConcept(Coding(operation, "CREATE", "create"), text: "Read from a fax by machine")
            agent = [Agent(type: CodeableConcept(Coding(participation, "assembler", "Assembler")), who: Reference(display: author.display))]
        case .person:
            activity = CodeableConcept(Coding(operation, "UPDATE", "revise"), text: "Typed or accepted by a person")
            agent = [Agent(type: CodeableConcept(Coding(participation, "verifier", "Verifier")), who: Reference(display: author.display))]
        }
        entity = [Entity(what: document)]
    }

    /// The search that finds it on a server.
    var search: String { "_tag=" + (meta.tag?.first.map { $0.system.percentEncoded + "%7C" + $0.code.percentEncoded } ?? "") }
}
