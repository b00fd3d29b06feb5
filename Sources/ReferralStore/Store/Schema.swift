import CMigrations
import PostgresClient

/// The migrations of `Sources/CMigrations/Scripts`, built into the program.
enum Schema {
    static let migrator = Migrator(schema: "intake", migrations: migrations)

    static let migrations: [Migration] = {
        var migrations: [Migration] = []
        while let script = migration_script(migrations.count) { migrations.append(migration(script.pointee)) }
        return migrations
    }()

    private static func migration(_ script: MigrationScript) -> Migration {
        let text = UnsafeBufferPointer(start: script.text, count: script.length)
        return Migration(
            number: Int(script.number), name: String(cString: script.name), script: String(decoding: text, as: UTF8.self))
    }
}
