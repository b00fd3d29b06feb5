/// FHIR R4 `Bundle` of type `transaction`: all or nothing, and safe to send again.
struct TransactionBundle: Encodable {
    let resourceType = "Bundle"
    var identifier: Identifier
    let type = "transaction"
    var timestamp: String
    var entry: [BundleEntry]
}
