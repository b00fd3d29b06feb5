/// FHIR R4 `Quantity`, whole numbers only.
struct Quantity: Encodable, Hashable {
    var value: Int
    var unit: String
    var system: String
    /// A UCUM unit; `{visits}` is an annotated one.
    var code: String

    static func visits(_ number: Int) -> Quantity {
        Quantity(value: number, unit: "visits", system: FHIRSystem.units, code: "{visits}")
    }
}
