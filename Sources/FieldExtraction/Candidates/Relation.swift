/// Where a value stands as seen from its label.
enum Relation: String, CaseIterable, Sendable {
    /// On the same line, to the right.
    case inline
    /// In the next cell to the right of a cell that holds only the label.
    case cellRight = "cell_right"
    /// In the same cell, below the label.
    case cellBelow = "cell_below"
    /// Below the label without lines around, or in the column under a title.
    case below
    /// Above the label, on a line to write on.
    case above
    /// A box that was ticked.
    case checkbox
    /// After a phrase in a letter.
    case prose
    /// In the heading of a letter or form, or in the address of a letter.
    case letterhead
    /// On a cover sheet.
    case cover
    /// Where it stood on faxes of the same form that people have settled.
    case remembered
    /// Named by what stands around it, where no label is known.
    case surroundings
    /// Told by its shape or its neighbours alone.
    case unlabelled
}
