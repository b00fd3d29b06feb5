import ArgumentParser
import IntakeService

/// How a line of the log looks, as an option.
enum LogForm: String, CaseIterable, ExpressibleByArgument {
    case text, json

    var format: LineLog.Format { self == .json ? .json : .text }
}
