import PostgresClient
import Testing

@Suite struct ConnectionStringTests {
    @Test func takesUrlsAndKeywordStrings() throws {
        #expect(
            try ConnectionString("postgresql://ada:pw@db.example:5433/intake?sslmode=require").description
                == "host=db.example port=5433 dbname=intake user=ada")
        #expect(try ConnectionString("host='/tmp/with space' dbname=x").description == "host=/tmp/with space dbname=x")
    }

    @Test(arguments: [
        "postgresql://ada:s3cret@host:port:5/x", "host=x s3cret", "postgresql://h/x?password=s3cret&nonsense=s3cret", "user='s3cret",
    ])
    func aBadOneIsToldWithoutItsPassword(text: String) {
        let error = #expect(throws: PostgresError.self) { try ConnectionString(text) }
        #expect(error?.kind == .badConnectionString)
        #expect(error.map { "\($0)".contains("s3cret") } == false)
    }

    @Test func aServerThatIsNotThereIsAnOutageAndKeepsThePassword() async throws {
        let connection = PostgresConnection(try ConnectionString("postgresql://ada:s3cret@127.0.0.1:1/x"))
        let error = await #expect(throws: PostgresError.self) { try await connection.connect() }
        #expect(error?.kind == .cannotConnect)
        #expect(error?.isOutage == true)
        #expect(error.map { "\($0)".contains("s3cret") } == false)
    }

    @Test func anotherDatabaseKeepsTheLogin() throws {
        let other = try ConnectionString("host=h user=ox password='p\\'w' dbname=a").with(database: "b c")
        #expect(other.description == "host=h dbname=b c user=ox")
    }
}
