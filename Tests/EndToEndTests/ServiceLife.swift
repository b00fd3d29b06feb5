import Testing

/// What runs the built service and does something to it: one after the other, as in ``EndToEnd``.
@Suite("The life of a service", .serialized)
enum ServiceLife {}
