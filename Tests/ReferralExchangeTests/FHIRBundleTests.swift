import Foundation
import ReferralModel
import Testing

@testable import ReferralExchange

@Suite struct FHIRBundleTests {
    private func object(_ source: ExchangeReferral) throws -> [String: Any] {
        let json = try JSONSerialization.jsonObject(with: Data(try FHIRBundle.json(source)))
        return try #require(json as? [String: Any])
    }

    private func resources(_ source: ExchangeReferral, _ type: String) throws -> [[String: Any]] {
        let entries = try #require(try object(source)["entry"] as? [[String: Any]])
        return entries.compactMap { $0["resource"] as? [String: Any] }.filter { $0["resourceType"] as? String == type }
    }

    @Test func holdsEveryResource() throws {
        let entries = try #require(try object(Example.full)["entry"] as? [[String: Any]])
        let types = entries.compactMap { ($0["resource"] as? [String: Any])?["resourceType"] as? String }
        let counts = Dictionary(types.map { ($0, 1) }, uniquingKeysWith: +)
        #expect(
            counts == [
                "Patient": 1, "DocumentReference": 1, "Organization": 4, "Practitioner": 2, "PractitionerRole": 2, "Coverage": 2,
                "Condition": 2, "ServiceRequest": 1, "Task": 1, "Provenance": 2,
            ])
    }

    @Test func equalReferralsGiveEqualBytes() throws {
        #expect(try FHIRBundle.json(Example.full) == FHIRBundle.json(Example.full))
    }

    @Test func correctionKeepsEveryIdentifier() throws {
        var corrected = Example.full
        corrected.referral.fields[.patientDOB]?.value = .text("1943-06-05")
        let requests = try [Example.full, corrected].map { source in
            let entries = try #require(try object(source)["entry"] as? [[String: Any]])
            return entries.compactMap { entry in
                (entry["request"] as? [String: Any]).map { "\(entry["fullUrl"] ?? "") \($0["method"] ?? "") \($0["url"] ?? "")" }
            }
        }
        #expect(requests[0] == requests[1])
    }

    @Test func everyWriteIsConditional() throws {
        for source in [Example.full, Example.empty] {
            let entries = try #require(try object(source)["entry"] as? [[String: Any]])
            for entry in entries {
                let request = try #require(entry["request"] as? [String: String])
                let isUpdate = request["method"] == "PUT" && request["url"]?.contains("?") == true
                let isCreate = request["method"] == "POST" && request["ifNoneExist"]?.hasPrefix("identifier=") == true
                #expect(isUpdate || isCreate)
            }
        }
    }

    @Test func everyReferenceIsAnswered() throws {
        let bundle = try object(Example.full)
        let entries = try #require(bundle["entry"] as? [[String: Any]])
        let names = Set(entries.compactMap { $0["fullUrl"] as? String })
        #expect(names.count == entries.count)
        var found: [String] = []
        func visit(_ value: Any) {
            if let object = value as? [String: Any] {
                if let reference = object["reference"] as? String { found.append(reference) }
                object.values.forEach(visit)
            } else if let list = value as? [Any] {
                list.forEach(visit)
            }
        }
        visit(entries)
        #expect(!found.isEmpty)
        #expect(found.allSatisfy(names.contains))
    }

    @Test func valuesOfAPersonAreNamedAsTheirs() throws {
        let provenance = try resources(Example.full, "Provenance")
        let person = try #require(
            provenance.first { String(describing: $0["agent"] ?? "").contains("ana") })
        let targets = String(describing: person["target"] ?? "")
        #expect(targets.contains("Patient.birthDate") && targets.contains("Coverage.subscriberId"))
        #expect(!targets.contains("Patient.name"))
    }

    @Test func aDoubtfulReferralIsADraft() throws {
        #expect(try resources(Example.empty, "ServiceRequest").first?["status"] as? String == "draft")
        #expect(try resources(Example.full, "ServiceRequest").first?["status"] as? String == "active")
        #expect(try resources(Example.full, "ServiceRequest").first?["priority"] as? String == "stat")
    }

    @Test func theOriginalGoesAlong() throws {
        let content = try resources(Example.full, "DocumentReference").first?["content"] as? [[String: Any]]
        let attachment = try #require(content?.first?["attachment"] as? [String: Any])
        #expect(attachment["contentType"] as? String == "application/pdf")
        let data = try #require((attachment["data"] as? String).flatMap { Data(base64Encoded: $0) })
        #expect(Array(data) == Example.full.original)
    }

    @Test func theSameNumberInAnotherHouseIsAnotherReferral() {
        var other = Example.full
        other.sha256 = String(repeating: "0", count: 64)
        #expect(StableID.uuid(of: "request", in: other) != StableID.uuid(of: "request", in: Example.full))
    }
}
