extension FieldKey {
    /// Whether `content` is of this field's type: a list for a list, a calendar day for a date, 32 bits for a number.
    public func takes(_ content: FieldContent) -> Bool {
        switch (content, type) {
        case (.list, _): isList
        case (.int(let number), .int): Int32(exactly: number) != nil && !isList
        case (.bool, .bool): true
        case (.text(let text), .date): CalendarDate(iso: text) != nil
        case (.text, .int), (.text, .bool): false
        case (.text, _): !isList
        default: false
        }
    }
}
