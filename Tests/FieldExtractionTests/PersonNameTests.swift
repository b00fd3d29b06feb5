import Testing

@testable import FieldExtraction

@Suite("Names of people") struct PersonNameTests {
    @Test("An initial that stands alone may look like a nought")
    func initial() throws {
        let name = try #require(PersonName("Castellanos, John 0"))
        #expect((name.last, name.first, name.middle) == ("Castellanos", "John", "O"))
        #expect(PersonName("John 0. Castellanos") == nil, "a number in the middle is none")
        #expect(PersonName("Castellanos 0") == nil)
        #expect(PersonName("Suite 100, Floor 0") == nil)
    }
}
