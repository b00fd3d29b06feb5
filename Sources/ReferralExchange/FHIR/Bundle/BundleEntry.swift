/// One resource of a transaction, and what the server has to do with it.
struct BundleEntry: Encodable {
    var fullUrl: String
    var resource: any FHIRResource
    var request: Request

    struct Request: Encodable {
        var method: String
        var url: String
        var ifNoneExist: String?
    }

    /// Something that others know too (a practitioner, a payer): created unless the server has it, never overwritten.
    static func shared(_ resource: any FHIRResource, uuid: String, search: String) -> BundleEntry {
        BundleEntry(
            fullUrl: "urn:uuid:" + uuid, resource: resource,
            request: Request(method: "POST", url: resource.resourceType, ifNoneExist: search))
    }

    /// Something of this referral: created the first time, replaced by every later sending.
    static func own(_ resource: any FHIRResource, uuid: String, search: String? = nil) -> BundleEntry {
        BundleEntry(
            fullUrl: "urn:uuid:" + uuid, resource: resource,
            request: Request(method: "PUT", url: resource.resourceType + "?" + (search ?? Identifier.uuid(uuid).search)))
    }

    private enum CodingKeys: String, CodingKey { case fullUrl, resource, request }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(fullUrl, forKey: .fullUrl)
        try container.encode(resource, forKey: .resource)
        try container.encode(request, forKey: .request)
    }
}
