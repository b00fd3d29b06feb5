import IntakeCommands

IntakeCommand.launch()
