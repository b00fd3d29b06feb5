public import ArgumentParser
public import ReferralStore

extension AuditHead: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}
