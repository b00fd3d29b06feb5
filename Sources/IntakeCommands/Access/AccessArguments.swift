public import ArgumentParser
public import ReferralStore

extension AccessRole: ExpressibleByArgument {}
