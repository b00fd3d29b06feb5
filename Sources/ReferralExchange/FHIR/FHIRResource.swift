/// A resource of FHIR R4. Elements that are nil are not written.
protocol FHIRResource: Encodable {
    var resourceType: String { get }
}
