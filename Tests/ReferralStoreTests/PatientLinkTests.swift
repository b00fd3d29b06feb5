import PatientMatching
import PostgresClient
import ReferralModel
import ReferralStore
import TestSupport
import Testing

/// Who is linked to whom when referrals come, and what people make of it.
@Suite(.database) struct PatientLinkTests {
    private func person(
        _ last: String, _ first: String, _ dob: String, phone: String? = "5125550142", member: String? = nil,
        _ more: [FieldKey: FieldContent] = [:]
    ) -> Referral {
        var fields: [FieldKey: FieldContent] = [.patientLastName: .text(last), .patientFirstName: .text(first), .patientDOB: .text(dob)]
        fields[.patientPhone] = phone.map { .text($0) }
        fields[.insuranceMemberID] = member.map { .text($0) }
        fields.merge(more) { $1 }
        return Referral(
            pages: 1...1, fields: fields.mapValues { FieldValue($0, confidence: 0.99, raw: "", page: 1, source: .ocr) }, disposition: .ready
        )
    }

    private func stored(_ store: ReferralStore, _ number: Int, _ referral: Referral) async throws -> ReferralID {
        try await Sample.referral(in: store, number: number, [referral])
    }

    @Test func oneWhoIsSurelyTheSameIsLinkedAndNobodyElse() async throws {
        let store = try Sample.store()
        let first = try await stored(store, 1, person("Okafor", "Ada", "1961-04-09", member: "H1234567"))
        let again = try await stored(store, 2, person("OKAFOR", "Ada", "1961-04-09", phone: "5125550199", member: "H1234567"))
        let twin = try await stored(store, 3, person("Okafor", "Eva", "1961-04-09", member: "H1234567"))
        let mother = try await stored(store, 4, person("Okafor", "Ngozi", "1935-01-20", member: "H1234567"))
        let other = try await stored(store, 5, person("Lee", "Bo", "1990-12-12", phone: "2065550101"))
        let links = try await [first, again, twin, mother, other].asyncMap { try #require(try await store.patientLink(of: $0)) }
        #expect(links[0].how == .first && links[1].how == .automatic && (links[1].bits ?? 0) >= 24)
        #expect(links[0].patient == links[1].patient)
        #expect(Set(links.map(\.patient)).count == 4)
        // A twin is for a person to tell apart; a mother is not even asked about.
        let proposals = try await store.patientProposals()
        #expect(proposals.map(\.patient) == [links[2].patient] && proposals.map(\.other) == [links[0].patient])
        #expect(try await store.patient(links[0].patient).links.map(\.referral) == [first, again])
        #expect(try await store.patients().count == 4)
        #expect(try await store.events(of: again).contains { $0.kind == .patientLinked })
        await store.close()
    }

    @Test func betweenTwoLikelyPatientsAPersonDecides() async throws {
        let store = try Sample.store()
        let one = try await stored(store, 1, person("Okafor", "Ada", "1961-04-09", phone: nil))
        let two = try await stored(store, 2, person("Okafor", "Ada", "1961-04-09", phone: nil))
        let patient = try #require(try await store.patientLink(of: one)).patient
        #expect(try await store.patientLink(of: two)?.patient == patient)
        // A person says that these are two people; a third fax could be of either.
        let apart = try await store.link(two, to: nil, by: "ana")
        #expect(apart != patient)
        let three = try await stored(store, 3, person("Okafor", "Ada", "1961-04-09", phone: nil))
        let link = try #require(try await store.patientLink(of: three))
        #expect(link.how == .first && link.patient != patient && link.patient != apart)
        #expect(Set(try await store.patientProposals().map(\.other)) == [patient, apart])
        await store.close()
    }

    @Test func aMergeIsTakenBackWithoutLoss() async throws {
        let store = try Sample.store()
        var ids: [ReferralID] = []
        for number in 1...3 { ids.append(try await stored(store, number, person("Okafor", "Ada", "1961-04-09", member: "H1234567"))) }
        for number in 4...5 { ids.append(try await stored(store, number, person("Lee", "Bo", "1990-12-12", phone: "2065550101"))) }
        let before = try await ids.asyncMap { try await store.patientLink(of: $0) }
        let (keep, gone) = (try #require(before[0]?.patient), try #require(before[3]?.patient))
        #expect(try await store.merge(gone, into: keep, by: "ana") == 2)
        #expect(try await store.patient(keep).links.map(\.referral) == ids)
        #expect(try await store.patient(gone).patient.mergedInto == keep)
        #expect(try await store.patients().map(\.id) == [keep])
        await #expect(throws: PatientError.self) { try await store.merge(gone, into: keep, by: "ana") }
        await #expect(throws: PatientError.self) { try await store.link(ids[0], to: gone, by: "ana") }
        #expect(try await store.unmerge(gone, by: "bo") == 2)
        #expect(try await ids.asyncMap { try await store.patientLink(of: $0) } == before)
        await #expect(throws: PatientError.self) { try await store.unmerge(gone, by: "bo") }
        await store.close()
    }

    @Test func whatAPersonLinkedSinceAMergeStays() async throws {
        let store = try Sample.store()
        let one = try await stored(store, 1, person("Okafor", "Ada", "1961-04-09"))
        let two = try await stored(store, 2, person("Lee", "Bo", "1990-12-12", phone: "2065550101"))
        let three = try await stored(store, 3, person("Lee", "Bo", "1990-12-12", phone: "2065550101"))
        let keep = try #require(try await store.patientLink(of: one)).patient
        let gone = try #require(try await store.patientLink(of: two)).patient
        try await store.merge(gone, into: keep, by: "ana")
        let fresh = try await store.link(three, to: nil, by: "ana")
        #expect(try await store.unmerge(gone, by: "ana") == 1)
        #expect(try await store.patientLink(of: two)?.patient == gone)
        #expect(try await store.patientLink(of: three)?.patient == fresh)
        await store.close()
    }

    @Test func mergesAreTakenBackInTheirOrder() async throws {
        let store = try Sample.store()
        var patients: [PatientID] = []
        for (number, name) in ["Ada", "Bo", "Cy"].enumerated() {
            let id = try await stored(store, number, person("Okafor", name, "19\(61 + number)-04-09", phone: nil))
            patients.append(try #require(try await store.patientLink(of: id)).patient)
        }
        try await store.merge(patients[2], into: patients[1], by: "ana")
        try await store.merge(patients[1], into: patients[0], by: "ana")
        await #expect(throws: PatientError.self) { try await store.unmerge(patients[2], by: "ana") }
        #expect(try await store.unmerge(patients[1], by: "ana") == 2)
        #expect(try await store.unmerge(patients[2], by: "ana") == 1)
        #expect(try await patients.asyncMap { try await store.patient($0).links.count } == [1, 1, 1])
        await store.close()
    }

    @Test func aRefusedProposalIsNotMadeAgain() async throws {
        let store = try Sample.store()
        _ = try await stored(store, 1, person("Okafor", "Ada", "1961-04-09", member: "H1234567"))
        _ = try await stored(store, 2, person("Okafor", "Eva", "1961-04-09", member: "H1234567"))
        let proposal = try #require(try await store.patientProposals().first)
        try await store.refuse(proposal.other, proposal.patient, by: "ana")
        #expect(try await store.patientProposals().isEmpty)
        await #expect(throws: PatientError.self) { try await store.refuse(proposal.patient, proposal.other, by: "ana") }
        _ = try await stored(store, 3, person("Okafor", "Eva", "1961-04-09", member: "H1234567"))
        #expect(try await store.patientProposals().isEmpty)
        await store.close()
    }

    @Test func aCorrectionLooksForThePatientAnew() async throws {
        let store = try Sample.store()
        let known = try await stored(store, 1, person("Okafor", "Ada", "1961-04-09", member: "H1234567"))
        let patient = try #require(try await store.patientLink(of: known)).patient
        var doubtful = person("Okafor", "Adz", "1967-04-09", phone: nil, member: "H1234567")
        doubtful.disposition = .needsReview
        doubtful.findings = [Sample.doubtful]
        let id = try await stored(store, 2, doubtful)
        #expect(try await store.patientLink(of: id) == nil, "what is in doubt is linked to nobody")
        _ = try await store.setField(id, .patientFirstName, .text("Ada"), by: "ana") { $0 }
        _ = try await store.setField(id, .patientDOB, .text("1961-04-09"), by: "ana") { $0 }
        try await store.accept(id, by: "ana")
        #expect(try await store.patientLink(of: id)?.patient == patient)
        await store.close()
    }

    @Test func aSecondFaxOfOneOrderGoesToAPersonWithWhatChanged() async throws {
        let store = try Sample.store()
        let order: [FieldKey: FieldContent] = [
            .referrerNPI: .text("1234567893"), .referralDate: .text("2026-11-02"), .referralDiagnoses: .list(["M54.50"]),
            .referralSpecialty: .text("Orthopedics"), .referralVisits: .int(6),
        ]
        let first = try await stored(store, 1, person("Okafor", "Ada", "1961-04-09", order))
        let changed = order.merging([.referralVisits: .int(12), .insuranceAuthNumber: .text("A77")]) { $1 }
        let second = try await stored(store, 2, person("Okafor", "Ada", "1961-04-09", changed))
        let amendment = try #require(try await store.amendment(of: second))
        #expect(amendment.amends == first)
        #expect(Set(amendment.changed) == [.referralVisits, .insuranceAuthNumber])
        let record = try await store.referral(second)
        #expect(record.referral.disposition == .needsReview)
        #expect(Set(record.referral.fields.filter(\.value.flagged).keys) == [.referralVisits, .insuranceAuthNumber])
        #expect(record.referral.findings.map(\.code) == ["transmission:amendment"])
        #expect(try await store.referral(first).referral.disposition == .ready, "the earlier one is as it was")
        // The reviewer decides which one lives on.
        try await store.accept(second, by: "ana")
        #expect(try await store.referral(second).referral.disposition == .ready)
        #expect(try await store.reconcile() == [])
        await store.close()
    }

    @Test func anotherOrderOfThePatientIsNoAmendment() async throws {
        let store = try Sample.store()
        let order: [FieldKey: FieldContent] = [
            .referrerNPI: .text("1234567893"), .referralDate: .text("2026-11-02"), .referralDiagnoses: .list(["M54.50"]),
            .referralSpecialty: .text("Orthopedics"),
        ]
        _ = try await stored(store, 1, person("Okafor", "Ada", "1961-04-09", order))
        let others: [[FieldKey: FieldContent]] = [
            order.merging([.referrerNPI: .text("1245319599")]) { $1 },
            order.merging([.referralSpecialty: .text("Cardiology")]) { $1 },
            order.merging([.referralDate: .text("2026-06-02"), .referralDiagnoses: .list(["I10"])]) { $1 },
        ]
        for (number, other) in others.enumerated() {
            let id = try await stored(store, 2 + number, person("Okafor", "Ada", "1961-04-09", other))
            #expect(try await store.amendment(of: id) == nil)
            #expect(try await store.referral(id).referral.disposition == .ready)
        }
        await store.close()
    }

    @Test func twoFaxesOfANewPatientAtOnceMakeOnePatient() async throws {
        let store = try Sample.store(connections: 8)
        let referral = person("Okafor", "Ada", "1961-04-09", member: "H1234567")
        for number in 0..<8 { _ = try await store.ingest(Sample.arrival(number)) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for worker in 0..<8 {
                group.addTask {
                    guard let leased = try await store.lease(worker: "w\(worker)") else { return }
                    try await store.complete(leased.lease, Sample.reading([referral]))
                }
            }
            try await group.waitForAll()
        }
        #expect(try await store.patients().map(\.referrals) == [8])
        await store.close()
    }

    @Test func onlyReviewersDecide() async throws {
        let store = try Sample.store()
        let id = try await stored(store, 1, person("Okafor", "Ada", "1961-04-09"))
        for role in ["intake_service", "intake_reader", "intake_auditor"] {
            for call: SQL in [
                "select referrals.link_patient(\(id.rawValue), null, 'x')", "select referrals.merge_patients(1, 2, 'x')",
                "select referrals.unmerge_patient(1, 'x')", "select referrals.refuse_patient(1, 2, 'x')",
                "update intake.patient_link set patient_id = 1", "delete from intake.patient_link", "delete from intake.patient_step",
                "insert into intake.patient default values",
            ] {
                let connection = PostgresConnection(try ConnectionString(TestDatabase.current.url))
                try await connection.connect()
                try await connection.query("set role \(identifier: role)")
                let error = await #expect(throws: PostgresError.self, "\(role): \(call.text)") { try await connection.query(call) }
                #expect(error?.sqlState == .insufficientPrivilege, "\(role): \(call.text)")
                await connection.close()
            }
        }
        for name in ["", "intake", "worker 1"] {
            await #expect(throws: PatientError.self) { try await store.link(id, to: nil, by: name) }
        }
        await store.close()
    }
}

extension Sequence {
    /// One after the other.
    fileprivate func asyncMap<Value>(_ body: (Element) async throws -> Value) async throws -> [Value] {
        var values: [Value] = []
        for element in self { values.append(try await body(element)) }
        return values
    }
}
