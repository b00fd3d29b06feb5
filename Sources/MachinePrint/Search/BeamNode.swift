/// One column of a reading.
struct BeamNode {
    var code: Int16
    /// Number of the character; -1 for none.
    var letter: Int16
    var kind: Lexicon.Kind
    /// Whether a word of the lexicon begins behind it.
    var opensWord = false
    var startsWord = false
    var endsWord = false
    /// Whether it is one more column of the same character.
    var isRepeat = false
    /// Logarithm of the probability, weighed.
    var certainty: Float
    /// Sum of the certainties up to here.
    var score: Float
    var previous: Int32
    /// State of the lexicon; -1 for none.
    var state: Int32
    /// The last node with a character that is no repeat; -1 for none, -2 for this one.
    var lastLetter: Int32
    var hash: UInt64
}
