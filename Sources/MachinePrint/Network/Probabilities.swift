/// How likely each character is in each column of a line.
struct Probabilities {
    let columns: Int
    /// Numbers from one column to the next.
    let stride: Int
    /// By column, by class, 0 to 1.
    var values: [Float]

    /// The mean of these and others; those of another length do not count.
    func mean(with others: some Collection<Probabilities>) -> Probabilities {
        let alike = others.filter { $0.values.count == values.count }
        var mean = self
        for other in alike {
            for index in values.indices { mean.values[index] += other.values[index] }
        }
        for index in values.indices { mean.values[index] /= Float(alike.count + 1) }
        return mean
    }
}
