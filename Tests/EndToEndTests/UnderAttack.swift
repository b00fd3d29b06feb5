import Testing

/// What takes minutes by itself, files that mean harm and a storm of kills: one after the other, beside ``EndToEnd`` and ``ServiceLife``, which
/// would wait for it otherwise.
@Suite("Under attack", .serialized)
enum UnderAttack {}
