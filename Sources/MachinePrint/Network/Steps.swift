/// What one layer hands to the next: for each column of a line so many numbers.
struct Steps {
    let columns: Int
    let width: Int
    var numbers: [Int16]
}
