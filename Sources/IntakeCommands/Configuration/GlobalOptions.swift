import ArgumentParser
import DocumentVault
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

    @Option(
        help: ArgumentHelp(
            "File of the master keys; INTAKE_MASTER_KEY_FILE. Default: keys/master.key in --home, made when a database is begun.",
            valueName: "file"), completion: .file())
    var masterKeyFile: String?

    @Option(
        help: ArgumentHelp("Command that prints the master keys, run by /bin/sh; INTAKE_MASTER_KEY_COMMAND.", valueName: "command"))
    var masterKeyCommand: String?

    @Option(
        help: ArgumentHelp(
            "Master keys in base64. Better as INTAKE_MASTER_KEY: others can see the arguments of a process.", valueName: "keys"))
    var masterKey: String?

    func validate() throws {
        guard [masterKeyFile, masterKeyCommand, masterKey].count(where: { $0 != nil }) < 2 else {
            throw ValidationError("name one place of the master keys: --master-key-file, --master-key-command or --master-key")
        }
    }

    /// Where the master keys are.
    var keys: KeySource {
        if let masterKeyFile { return .file(masterKeyFile, mayBeMade: false) }
        if let masterKeyCommand { return .command(masterKeyCommand) }
        if let masterKey { return .text(masterKey) }
        return .file((home ?? "./.intake") + "/keys/master.key", mayBeMade: true)
    }

    /// The folder `Models`.
    func modelsFolder() throws(CommandFailure) -> URL { try ModelsFolder.find(models) }

    /// The database that is meant; nothing is opened yet.
    var database: DatabaseAccess { DatabaseAccess(url: databaseURL, home: home ?? "./.intake", keys: keys) }
}
