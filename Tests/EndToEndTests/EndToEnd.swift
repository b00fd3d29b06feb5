import Testing

/// What runs the built program for a command or a pair of systems: one after the other, since each takes a core or two. Beside it runs
/// ``ServiceLife``; while a program waits for the other side in one of them, the other has the cores.
@Suite("End to end", .serialized)
enum EndToEnd {}
