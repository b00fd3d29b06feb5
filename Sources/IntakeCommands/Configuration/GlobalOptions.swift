import ArgumentParser
import FoundationEssentials

/// What every command can be told: where the database, the state and the knowledge are.
///
/// Each of these, as every other option, can also come from `--config` or from the environment.
struct GlobalOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Configuration file; INTAKE_CONFIG.", valueName: "file"), completion: .file())
    var config: String?

    @Option(
        help: ArgumentHelp(
            "PostgreSQL connection, any libpq URL or keyword string; INTAKE_DATABASE_URL. Default: a private cluster under --home.",
            valueName: "url"))
    var databaseURL: String?

    @Option(
        help: ArgumentHelp("Folder of the private cluster; INTAKE_HOME. Default: ./.intake", valueName: "folder"), completion: .directory)
    var home: String?

    @Option(help: ArgumentHelp("The folder Models; INTAKE_MODELS.", valueName: "folder"), completion: .directory)
    var models: String?

    /// The folder `Models`.
    func modelsFolder() throws(CommandFailure) -> URL { try ModelsFolder.find(models) }

    /// The database that is meant; nothing is opened yet.
    var database: DatabaseAccess { DatabaseAccess(url: databaseURL, home: home ?? "./.intake") }
}
