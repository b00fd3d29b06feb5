import Foundation
import PostgresClient
import ReferralModel
import ReferralStore
import TestSupport
import Testing

extension EndToEnd {
    /// Text from a fax is data everywhere: in the database, on the terminal, in JSON, CSV, HL7 and FHIR, and never a path.
    @Suite("Text that means harm", .serialized, .database, .timeLimit(.minutes(5)))
    struct InjectionTests {
        private static let evil: [String] = [
            "\u{1B}]0;owned\u{07}\u{1B}[2J", "\u{9B}31m", "Rx'); drop table intake.document; --", "$1 \\' \\\\ %s",
            "../../../tmp/intake-owned",
            "=cmd|'/C calc'!A0", "@SUM(1+1)", "-2+3", "+1", "\tx", "x\r\nPID|1||9", "a|b^c~d\\e&f", "{\"a\": \"\\u0000\"}",
            "\u{202E}cod.exe",
            "\u{2028}\u{2066}", "<script>alert(1)</script>", "\u{7F}", "`id`; $(id)", "\u{1B}P0;1|17/ab\u{1B}\\",
        ]

        /// Every text that a fax can carry is hostile; `index` says which goes where.
        private static func text(_ index: Int) -> String { evil[index % evil.count] }

        private func referral(_ shift: Int) -> Referral {
            var referral = Referral(pages: 1...1, findings: [], disposition: .needsReview)
            for (index, key) in FieldKey.allCases.enumerated() {
                let text = Self.text(index + shift)
                let content: FieldContent? =
                    switch key.type {
                    case .bool, .int, .date: nil
                    default: key.isList ? .list([text, Self.text(index + shift + 1)]) : .text(text)
                    }
                guard let content, key != .referralUrgency else { continue }
                referral.fields[key] = FieldValue(
                    content, confidence: 0.5, flagged: true, raw: text, page: 1, box: BoundingBox(1, 2, 30, 40), source: .ocr, label: text,
                    alternatives: [.init(content, score: 0.4, page: 1)])
            }
            referral.findings = [
                Finding(.doubtful, field: .patientLastName, detail: Self.text(shift), severity: .error, message: Self.text(shift + 2))
            ]
            return referral
        }

        private func fill(_ store: ReferralStore) async throws -> [ReferralID] {
            var ids: [ReferralID] = []
            for shift in Self.evil.indices {
                let (name, site, sender) = (Self.text(shift), Self.text(shift + 1), Self.text(shift + 2))
                _ = try await store.ingest(
                    Arrival(
                        bytes: Array("evil \(shift)".utf8), fileName: name, site: site, sender: sender, receivedAt: Date(),
                        sidecar: [name: site]))
                let leased = try #require(try await store.lease(worker: "w"))
                let geometry = PageGeometry(
                    storedWidth: 100, storedHeight: 100, storedDPIX: 200, storedDPIY: 200, readingWidth: 100, readingHeight: 100,
                    readingDPI: 200, skew: 0)
                let page = PageText(
                    number: 1, geometry: geometry, source: .ocr, words: [Word(name, box: BoundingBox(1, 2, 3, 4), confidence: 0.9)])
                let reading = DocumentReading(
                    documentClass: .referral, classConfidence: 0.9, pages: [page], referrals: [referral(shift)],
                    pairs: [PrintedPair(label: name, value: site, page: 1)])
                ids += try await store.complete(leased.lease, reading)
            }
            return ids
        }

        /// Control characters and turns of direction; a line break is the end of a line of ours.
        private func harm(_ output: String, isHL7: Bool = false) -> [String] {
            output.unicodeScalars.filter { scalar in
                switch scalar.value {
                case 0x0A: false
                case 0x0D: !isHL7
                case 0..<0x20, 0x7F...0x9F: true
                // A message is for a system: turns of direction are part of a value there, and come back as they were.
                case 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: !isHL7
                default: false
                }
            }.map { "U+" + String($0.value, radix: 16) }
        }

        private func intake(_ arguments: [String]) async throws -> String {
            let program = try RunningIntake(
                arguments, environment: ["INTAKE_DATABASE_URL": TestDatabase.current.url, "INTAKE_REVIEWER": "ada"])
            let status = await program.exit()
            #expect(status == 0 || status == 1, "\(arguments): \(program.lastWords)")
            for event in program.events { for text in event.values { #expect(harm(text) == [], "\(arguments): standard error") } }
            return program.output
        }

        @Test("Values go in and come out of the database as they are, and change nothing else")
        func storing() async throws {
            let store = try ReferralStore(url: TestDatabase.current.url, keys: .testing)
            let ids = try await fill(store)
            for (shift, id) in ids.enumerated() {
                let record = try await store.referral(id)
                #expect(record.referral.fields.mapValues(\.value) == referral(shift).fields.mapValues(\.value))
                #expect(record.fileName == Self.text(shift))
                #expect(record.site == Self.text(shift + 1))
                try await store.addNote(Self.text(shift), to: id, by: Self.text(shift + 3))
                #expect(try await store.notes(of: id).map(\.text) == [Self.text(shift)])
                _ = try await store.referrals(ReferralFilter(site: Self.text(shift), lastName: Self.text(shift)))
                _ = try await store.documents(DocumentFilter(site: Self.text(shift), sender: Self.text(shift)))
                _ = try await store.sharingTraits(with: id)
                _ = try await store.whoSaw(.user(Self.text(shift)))
            }
            #expect(try await store.documents().count == Self.evil.count)
            #expect(try await store.reconcile() == [])
            #expect(try await store.verifyAudit() == [])
            #expect(!FileManager.default.fileExists(atPath: "/tmp/intake-owned"))
            await store.close()
        }

        @Test("No command lets a control sequence through, and JSON stays JSON")
        func printing() async throws {
            let store = try ReferralStore(url: TestDatabase.current.url, keys: .testing)
            let ids = try await fill(store)
            let reviewer = Self.text(0)
            for (shift, id) in ids.enumerated() { try await store.addNote(Self.text(shift), to: id, by: reviewer) }
            let (one, document) = (ids[0], try await store.referral(ids[0]).document)
            await store.close()
            let commands: [[String]] = [
                ["referral", "list"], ["referral", "history", "\(one)"], ["referral", "same", "\(one)"], ["review", "list"],
                ["document", "list"], ["document", "show", "\(document)"], ["referral", "track", "\(one)"], ["referral", "overdue"],
                ["audit", "who-saw", "--user", reviewer], ["audit", "list"], ["audit", "who-saw", "--document", "\(document)"],
                ["why", "\(one)", "patient.last_name"], ["why", "\(ids[3])", "referral.reason"], ["patient", "list"], ["outbox", "list"],
            ]
            for command in commands + ids.map({ ["review", "show", "\($0)"] }) {
                let text = try await intake(command)
                #expect(harm(text) == [], "\(command)")
                let json = try await intake(command + ["--json"])
                #expect((try? JSONSerialization.jsonObject(with: Data(json.utf8), options: .fragmentsAllowed)) != nil, "\(command)")
                #expect(!json.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" }, "\(command)")
            }
            #expect(harm(try await intake(["review", "--lines"])) == [])
        }

        @Test("Exports escape what their format gives a meaning to")
        func exporting() async throws {
            let store = try ReferralStore(url: TestDatabase.current.url, keys: .testing)
            let ids = try await fill(store).map { "\($0)" }
            await store.close()
            let hl7 = try await intake(["export", "--draft", "--format", "hl7"] + ids)
            #expect(harm(hl7, isHL7: true) == [])
            let segments = hl7.split(separator: "\r").map { $0.trimmingCharacters(in: .newlines).prefix(3) }
            #expect(segments.count { $0 == "MSH" } == ids.count)
            #expect(segments.count { $0 == "PID" } == ids.count)
            let csv = try await intake(["export", "--draft", "--format", "csv"] + ids)
            let rows = Self.cells(csv)
            #expect(rows.count == ids.count + 1)
            #expect(Set(rows.map(\.count)).count == 1)
            for cell in rows.joined() where !cell.isEmpty { #expect(!"=+-@\t\r".contains(cell.first ?? " "), "\(cell.debugDescription)") }
            for id in ids {
                let fhir = try await intake(["export", "--draft", "--no-original", "--format", "fhir", id])
                let bundle = try JSONSerialization.jsonObject(with: Data(fhir.utf8)) as? [String: Any]
                #expect(bundle?["resourceType"] as? String == "Bundle")
            }
        }

        /// RFC 4180, read by hand.
        private static func cells(_ text: String) -> [[String]] {
            var rows: [[String]] = [[""]]
            var isQuoted = false
            var scalars = Array(text.unicodeScalars)[...]
            while let scalar = scalars.popFirst() {
                let (row, cell) = (rows.count - 1, rows[rows.count - 1].count - 1)
                if isQuoted {
                    if scalar != "\"" {
                        rows[row][cell].unicodeScalars.append(scalar)
                    } else if scalars.first == "\"" {
                        rows[row][cell] += "\""
                        scalars.removeFirst()
                    } else {
                        isQuoted = false
                    }
                } else if scalar == "\"" {
                    isQuoted = true
                } else if scalar == "," {
                    rows[row].append("")
                } else if scalar == "\n" {
                    rows.append([""])
                } else if scalar != "\r" {
                    rows[row][cell].unicodeScalars.append(scalar)
                }
            }
            if rows.last == [""] { rows.removeLast() }
            return rows
        }
    }
}
