import FoundationEssentials
import PostgresClient
import TestSupport
import Testing

@Suite(.emptyDatabase) struct QueryTests {
    private func connect() async throws -> PostgresConnection {
        let connection = PostgresConnection(try ConnectionString(TestDatabase.current.url))
        try await connection.connect()
        return connection
    }

    @Test func everyTypeComesBackAsItWasSent() async throws {
        let connection = try await connect()
        let time = Date(timeIntervalSince1970: 1_700_000_000.123_456)
        let row = try await connection.query(
            """
            select \("O'Hara; drop \\ table — ✓")::text as t, \(Int64.min) as i, \(-1.5) as d, \(true) as b,
                \([0, 255, 92, 10] as [UInt8]) as y, \(time) as z, \(["a,b", "\"q\"", "", "\\"])  as s, \([1, -2] as [Int64]) as n,
                \(nil as String?)::text as nothing, \([] as [String]) as none
            """
        ).only()
        #expect(try row.get("t") == "O'Hara; drop \\ table — ✓")
        #expect(try row.get("i") == Int64.min)
        #expect(try row.get("d") == -1.5)
        #expect(try row.get("b") == true)
        #expect(try row.get("y") == [0, 255, 92, 10] as [UInt8])
        #expect(abs(try row.get("z", as: Date.self).timeIntervalSince(time)) < 0.000_001)
        #expect(try row.get("s") == ["a,b", "\"q\"", "", "\\"])
        #expect(try row.get("n") == [1, -2] as [Int64])
        #expect(try row.getOptional("nothing", as: String.self) == nil)
        #expect(try row.get("none") == [] as [String])
        await connection.close()
    }

    @Test func aNullCharacterInTextBecomesAReplacementCharacter() async throws {
        let connection = try await connect()
        #expect(try await connection.query("select \("a\0b")::text as t").only().get("t") == "a\u{FFFD}b")
        await connection.close()
    }

    @Test func wrongColumnsAndTypesAreErrorsNotTraps() async throws {
        let connection = try await connect()
        let row = try await connection.query("select 1 as one, null::integer as nothing").only()
        #expect(throws: PostgresError.self) { try row.get("two", as: Int.self) }
        #expect(throws: PostgresError.self) { try row.get("one", as: String.self) }
        #expect(throws: PostgresError.self) { try row.get("nothing", as: Int.self) }
        await connection.close()
    }

    @Test func anErrorHasItsCodeAndNoValue() async throws {
        let connection = try await connect()
        let error = await #expect(throws: PostgresError.self) { try await connection.query("select \("secret name")::date") }
        #expect(error?.sqlState?.rawValue == "22007")
        #expect(error.map { "\($0)".contains("secret") } == false)
        try await connection.query("create table t (name text unique)")
        try await connection.query("insert into t values (\("Okafor"))")
        let twice = await #expect(throws: PostgresError.self) { try await connection.query("insert into t values (\("Okafor"))") }
        #expect(twice?.sqlState == .uniqueViolation)
        #expect(twice?.constraint == "t_name_key")
        #expect(twice.map { "\($0)".contains("Okafor") } == false)
        #expect(try await connection.query("select 1 as one").only().get("one") == 1)
        await connection.close()
    }

    @Test func statementsThatArriveAtOnceWaitForEachOther() async throws {
        let connection = try await connect()
        let sum = try await withThrowingTaskGroup(of: Int.self) { group in
            for number in 0..<200 {
                group.addTask { try await connection.query("select \(number) as n").only().get("n") }
            }
            return try await group.reduce(0, +)
        }
        #expect(sum == 199 * 200 / 2)
        await connection.close()
    }

    @Test func pipelineGivesEveryAnswerInOrder() async throws {
        let connection = try await connect()
        let answers = try await connection.pipeline((0..<2_000).map { "select \($0) as n" })
        #expect(try answers.map { try $0.only().get("n", as: Int.self) } == Array(0..<2_000))
        await connection.close()
    }

    @Test func aFailureInAPipelineUndoesItAndLeavesTheConnectionFit() async throws {
        let connection = try await connect()
        try await connection.query("create table t (n integer check (n < 3))")
        let error = await #expect(throws: PostgresError.self) {
            try await connection.pipeline((0..<6).map { "insert into t values (\($0))" })
        }
        #expect(error?.sqlState?.rawValue == "23514")
        #expect(try await connection.query("select count(*) as n from t").only().get("n") == 0)
        await connection.close()
    }

    @Test func copyStoresEveryKindOfText() async throws {
        let connection = try await connect()
        try await connection.query("create table t (n bigint, s text, y bytea, z timestamptz, a text[], b boolean)")
        let time = Date(timeIntervalSince1970: 1_700_000_000.25)
        let rows: [[PostgresValue]] = (0..<5_000).map {
            [.int($0), .text("tab\t line\n back\\ \($0)"), .bytes([0, 92, 255]), .time(time), .texts(["a\"b", "c,\\"]), .null]
        }
        #expect(try await connection.copy(into: ("public", "t"), columns: ["n", "s", "y", "z", "a", "b"], rows: rows) == 5_000)
        let row = try await connection.query("select * from t where n = 4999").only()
        #expect(try row.get("s") == "tab\t line\n back\\ 4999")
        #expect(try row.get("y") == [0, 92, 255] as [UInt8])
        #expect(try row.get("z") == time)
        #expect(try row.get("a") == ["a\"b", "c,\\"])
        #expect(try row.getOptional("b", as: Bool.self) == nil)
        await connection.close()
    }

    @Test func aRowThatDoesNotFitUndoesTheCopy() async throws {
        let connection = try await connect()
        try await connection.query("create table t (n integer)")
        await #expect(throws: PostgresError.self) {
            try await connection.copy(into: ("public", "t"), columns: ["n"], rows: [[.int(1)], [.text("x")]])
        }
        #expect(try await connection.query("select count(*) as n from t").only().get("n") == 0)
        await connection.close()
    }

    @Test func cancellingATaskCancelsItsStatementOnTheServer() async throws {
        let connection = try await connect()
        let process: Int = try await connection.query("select pg_backend_pid() as p").only().get("p")
        let task = Task { try await connection.query("select pg_sleep(60)") }
        let watcher = try await connect()
        while try await watcher.query("select from pg_stat_activity where pid = \(process) and wait_event = 'PgSleep'").isEmpty {}
        let clock = ContinuousClock()
        let start = clock.now
        task.cancel()
        let error = await #expect(throws: PostgresError.self) { try await task.value }
        #expect(error?.kind == .cancelled)
        #expect(clock.now - start < .seconds(5))
        #expect(await connection.isUsable == false)
        await watcher.close()
    }
}
