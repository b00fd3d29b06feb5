import Testing

@testable import IntakeService

@Suite("Names of files")
struct FileNameTests {
    @Test("Names of unfinished files are known", arguments: [".fax.pdf", "a.tmp", "a.pdf.part", "a.PARTIAL", "a~", "~$a.pdf", ".intake"])
    func temporary(name: String) { #expect(FileName(name).isTemporary) }

    @Test("Other names are not taken for such", arguments: ["a.pdf", "tmp", "part.pdf", "a.tmp.pdf", "~a.pdf", "Ü.tif", "a"])
    func final(name: String) { #expect(!FileName(name).isTemporary) }

    @Test("Any bytes can be shown, and what is shown is harmless")
    func shown() {
        #expect(FileName("Überweisung.pdf").shown == "Überweisung.pdf")
        #expect(FileName([0x66, 0xFF, 0x2E]).shown == "f\\xFF.")
        #expect(FileName("a\u{1B}[31m\n").shown == "a\\x1B[31m\\x0A")
    }

    @Test("The stem is the name without its last extension", arguments: [("a.pdf", "a"), ("a.b.tif", "a.b"), ("a", "a"), (".pdf", ".pdf")])
    func stem(name: String, stem: String) { #expect(FileName(name).stem == FileName(stem)) }
}
