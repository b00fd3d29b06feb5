/// The North American Numbering Plan.
enum PhoneShape {
    /// Ten digits; area code and exchange begin with 2 to 9, and an area code is not of the form N11.
    static func isPossible(_ number: String) -> Bool {
        let digits = Array(number.utf8)
        guard digits.count == 10, digits.allSatisfy({ (48...57).contains($0) }) else { return false }
        return digits[0] >= 50 && digits[3] >= 50 && !(digits[1] == 49 && digits[2] == 49)
    }
}
