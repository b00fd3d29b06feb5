import Foundation
import ReferralStore
import TestSupport
import Testing

/// The contract of version 2, column by column: what stands in the list must never go or change its type. It may grow; then the version
/// grows too, and the list is written anew with what `expected` says.
@Suite(.database) struct CompatibilityTests {
    private var list: URL { URL(filePath: #filePath).deletingLastPathComponent().appending(path: "contract-2.txt") }

    private func present() async throws -> (version: Int, columns: [String]) {
        let store = try Sample.store()
        let version = try await store.contractVersion()
        let columns = try await store.dictionary().map { "\($0.view).\($0.column) \($0.type)" }.sorted()
        await store.close()
        return (version, columns)
    }

    @Test func nothingThatWasPromisedIsGone() async throws {
        let promised = try String(contentsOf: list, encoding: .utf8).split(separator: "\n").map(String.init)
        let (version, columns) = try await present()
        #expect(promised.count > 100)
        #expect(promised.filter { !columns.contains($0) } == [])
        #expect(version >= 2)
        if version == 2 {
            let isAdded = columns.filter { !promised.contains($0) }
            #expect(isAdded == [], "the contract grew: let referrals.contract say 3, and write the list anew")
        }
    }

    @Test func everythingIsExplained() async throws {
        let store = try Sample.store()
        #expect(try await store.dictionary().allSatisfy { !$0.comment.isEmpty && !$0.viewComment.isEmpty })
        await store.close()
    }
}
