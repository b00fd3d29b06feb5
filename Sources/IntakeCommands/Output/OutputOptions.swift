import ArgumentParser
import Glibc

/// How a command prints its results.
struct OutputOptions: ParsableArguments {
    @Flag(name: .long, help: "Print JSON on standard output.")
    var json = false

    @Flag(name: [.long, .customShort("q")], help: "Print only what identifies each result, one a line.")
    var quiet = false

    /// Prints a list: a table, the IDs, or one JSON array.
    func printList<Row: ListDisplayable>(_ rows: [Row]) throws {
        if json {
            Console.print(try JSONText.line(rows))
        } else if quiet {
            for row in rows { Console.print(TerminalText.clean(row.quietValue)) }
        } else {
            var table = Table(Row.tableHeader, right: Row.rightColumns)
            for row in rows { table.add(row.tableRow) }
            for line in table.lines(width: Console.width) { Console.print(line) }
        }
    }

    /// Prints one thing: its JSON object, or what `text` makes of it.
    func printOne<Value: Encodable>(_ value: Value, text: (Value) -> [String]) throws {
        if json {
            Console.print(try JSONText.line(value))
        } else {
            for line in text(value) { Console.print(TerminalText.clean(line)) }
        }
    }
}
