import Foundation
import Glibc
import ReferralModel
import ReferralStore
import TestSupport
import Testing

extension UnderAttack {
    /// Services, reader processes and PostgreSQL are killed at random while faxes come in. `make storm` makes it long:
    /// `INTAKE_STORM_DOCUMENTS`, `INTAKE_STORM_KILLS` and `INTAKE_STORM_SEED` say how long and which.
    @Suite("A storm", .serialized, .timeLimit(.minutes(60)))
    struct StormTests {
        private static let samples = ["fax0003.pdf", "fax0024.pdf", "fax0036.pdf", "fax0007.pdf"]

        private static func number(_ name: String, otherwise: Int) -> Int {
            ProcessInfo.processInfo.environment[name].flatMap { Int($0) } ?? otherwise
        }

        @Test("Whatever is killed, every fax is read once, with the same result as in peace")
        func storm() async throws {
            let documents = Self.number("INTAKE_STORM_DOCUMENTS", otherwise: 8)
            let kills = Self.number("INTAKE_STORM_KILLS", otherwise: 12)
            var generator = SeededGenerator(seed: UInt64(Self.number("INTAKE_STORM_SEED", otherwise: 1)))

            let peace = try await results(in: try home()) { inbox, environment in
                for name in Self.samples { try inbox.drop(name, as: "0-" + name) }
                let run = try RunningIntake(["run", "--once"] + inbox.arguments, environment: environment)
                #expect(await run.exit() == 0)
            }
            #expect(peace.count == Self.samples.count)

            let place = try home()
            var done = 0
            let stormy = try await results(in: place) { inbox, environment in
                var services = try (0..<2).map { _ in try RunningIntake(["run"] + inbox.arguments, environment: environment) }
                #expect(await services[0].says("started"))
                var dropped = 0
                while done < kills || dropped < documents {
                    if dropped < documents, dropped * kills <= done * documents {
                        try drop(dropped, into: inbox)
                        dropped += 1
                    }
                    try await Task.sleep(for: .milliseconds(Int.random(in: 50...600, using: &generator)))
                    if done < kills, kill(among: services, home: place, &generator) { done += 1 }
                    for (index, service) in services.enumerated() where service.hasEnded {
                        services[index] = try RunningIntake(["run"] + inbox.arguments, environment: environment)
                    }
                }
                for service in services {
                    service.send(SIGTERM)
                    // One may have been killed at the very last, or asked to stop before it could listen.
                    let status = await service.exit()
                    #expect([0, -SIGKILL, -SIGTERM].contains(status), "\(status): \(service.lastWords)")
                }
                let last = try RunningIntake(["run", "--once"] + inbox.arguments, environment: environment)
                #expect(await last.exit() == 0, "\(last.lastWords)")
                #expect(inbox.names.isEmpty)
            }
            #expect(done == kills)
            #expect(stormy.count == documents)
            for (name, result) in stormy {
                let sample = name.drop { $0 != "-" }
                let expected = peace.first { $0.key.hasSuffix(sample) }?.value
                #expect(result.sightings == 1, "\(name)")
                // Said in one word: the values would fill pages.
                let isSame = result.referrals == expected?.referrals
                #expect(isSame, "\(name) was read as in peace")
            }
        }

        private struct Outcome: Equatable {
            var sightings: Int
            var referrals: [Referral]
        }

        private func home() throws -> String {
            let home = try TestCluster.temporaryFolder()
            try TestCluster.watch(home)
            return home
        }

        /// Runs something on a private cluster and gives what is in the store afterwards, by file name.
        private func results(
            in home: String, _ body: (Inbox, [String: String]) async throws -> Void
        ) async throws -> [String: Outcome] {
            let environment = ["INTAKE_HOME": home]
            let inbox = try Inbox()
            try await body(inbox, environment)
            let reconcile = try RunningIntake(["reconcile"], environment: environment)
            #expect(await reconcile.exit() == 0, "\(reconcile.output)")
            let address = try RunningIntake(["db", "url"], environment: environment)
            #expect(await address.exit() == 0)
            let store = try ReferralStore(url: String(address.output.dropLast()))
            var outcomes: [String: Outcome] = [:]
            for document in try await store.documents(DocumentFilter(limit: 10_000)) {
                #expect(document.state == .completed, "\(document.fileName): \(document.failure?.description ?? "")")
                var referrals: [Referral] = []
                for summary in try await store.referrals(ReferralFilter(document: document.id)) {
                    referrals.append(try await Self.withoutAmendment(store.referral(summary.id).referral))
                }
                outcomes[document.fileName] = Outcome(
                    sightings: document.sightings, referrals: referrals.sorted { $0.firstPage < $1.firstPage })
            }
            await store.close()
            return outcomes
        }

        /// A copy is rightly found to say what an earlier one said, and waits for a person; which copy came first is chance.
        private static func withoutAmendment(_ referral: Referral) -> Referral {
            var alone = referral
            alone.findings.removeAll { $0.detail == "amendment" }
            if alone.findings.count < referral.findings.count, !alone.findings.contains(where: { $0.severity == .error }) {
                alone.disposition = .ready
            }
            return alone
        }

        /// A fax of which no other copy has the same bytes.
        private func drop(_ number: Int, into inbox: Inbox) throws {
            let sample = Self.samples[number % Self.samples.count]
            let bytes = try Data(contentsOf: URL(filePath: BuiltProgram.repository + "/SampleFaxes/" + sample))
            try inbox.write(bytes + Data("% copy \(number)\n%%EOF\n".utf8), as: ".\(number)-\(sample)")
            guard rename(inbox.path + "/.\(number)-\(sample)", inbox.path + "/\(number)-\(sample)") == 0 else {
                throw CocoaError(.fileWriteUnknown)
            }
        }

        /// Kills a service, a reader process, or PostgreSQL; false when the chosen one was not there.
        private func kill(among services: [RunningIntake], home: String, _ generator: inout SeededGenerator) -> Bool {
            guard let service = services.randomElement(using: &generator), !service.hasEnded else { return false }
            switch Int.random(in: 0..<10, using: &generator) {
            case 0..<3: return Glibc.kill(service.process, SIGKILL) == 0
            case 3..<8: return service.children.randomElement(using: &generator).map { Glibc.kill($0, SIGKILL) == 0 } ?? false
            default:
                guard let file = try? String(contentsOfFile: home + "/postgres/data/postmaster.pid", encoding: .utf8),
                    let postmaster = pid_t(file.prefix { $0.isNumber })
                else { return false }
                return Glibc.kill(postmaster, SIGKILL) == 0
            }
        }
    }
}
