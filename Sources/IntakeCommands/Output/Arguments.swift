public import ArgumentParser
public import ReferralExchange
public import ReferralModel
public import ReferralStore

extension SenderMemoryID: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension ReferralID: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension DocumentID: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension DocumentState: ExpressibleByArgument {}
extension ReportView: ExpressibleByArgument {}
extension TrackingStatus: ExpressibleByArgument {}
extension DeliveryState: ExpressibleByArgument {}
extension Disposition: ExpressibleByArgument {}
extension Urgency: ExpressibleByArgument {}
extension ExchangeFormat: ExpressibleByArgument {}
