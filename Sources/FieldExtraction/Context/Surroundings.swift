/// What a reader who has never seen the form goes by when asking what a value is: the words left and right of it, above and below it,
/// at the head of its part of the page, and its own look.
///
/// It knows no label list, no sections and no rules of how a value belongs to a label, but the label that led there: what
/// ``ContextModel`` says by it is a second opinion on what a value means, as a second look is one on how it reads. Of words that no
/// label leads to, ``LabelSigns`` adds what the known labels around them ask for.
struct Surroundings: Sendable {
    /// Each sign as `kind:word`; a sign counts once.
    let signs: Set<String>
}
