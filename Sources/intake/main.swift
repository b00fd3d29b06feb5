import IntakeCommands

await IntakeCommand.launch()
