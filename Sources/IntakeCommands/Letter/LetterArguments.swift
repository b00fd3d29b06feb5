public import ArgumentParser
public import ReferralStore

extension LetterID: ExpressibleByArgument {
    public init?(argument: String) {
        guard let number = Int64(argument), number > 0 else { return nil }
        self.init(rawValue: number)
    }
}

extension LetterState: ExpressibleByArgument {}
