import Foundation

extension Double {
    /// Logarithm of the odds of a probability that is held `least` away from 0 and from 1.
    func logOdds(least: Double) -> Double {
        let probability = Swift.min(1 - least, Swift.max(least, self))
        return log(probability / (1 - probability))
    }
}
