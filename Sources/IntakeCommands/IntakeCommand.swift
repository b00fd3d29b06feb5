public import ArgumentParser

/// The command `intake`.
public struct IntakeCommand: AsyncParsableCommand {
    public static let configuration = CommandConfiguration(commandName: "intake")

    public init() {}

    /// Runs the command that the process was started with, and ends the process.
    public static func launch() async {
        await main()
    }
}
