import Testing

/// All that runs the built program: one after the other, since each takes all cores.
@Suite("End to end", .serialized)
enum EndToEnd {}
