import Foundation
import Glibc
import TestSupport
import Testing

extension ServiceLife {
    @Suite("The private cluster", .serialized, .timeLimit(.minutes(5)))
    struct PrivateClusterTests {
        @Test("A service brings its private PostgreSQL back when that is killed, and loses nothing")
        func postgresKilled() async throws {
            let home = try TestCluster.temporaryFolder()
            try TestCluster.watch(home)
            let environment = ["INTAKE_HOME": home]
            let inbox = try Inbox()
            try inbox.drop("fax0024.pdf")
            let service = try RunningIntake(["run"] + inbox.arguments, environment: environment)
            #expect(await service.says("document read"))

            let file = try String(contentsOfFile: home + "/postgres/data/postmaster.pid", encoding: .utf8)
            let postmaster = try #require(pid_t(file.prefix { $0.isNumber }))
            #expect(kill(postmaster, SIGKILL) == 0)
            try inbox.drop("fax0003.pdf")
            #expect(await service.says("document read", count: 2))
            service.send(SIGTERM)
            #expect(await service.exit() == 0)

            let reconcile = try RunningIntake(["reconcile", "--json"], environment: environment)
            #expect(await reconcile.exit() == 0)
            #expect(reconcile.output == "{\"discrepancies\":[],\"documents\":2,\"ok\":true}\n")
        }
    }
}
