public import FoundationEssentials
public import ReferralModel

/// A referral as lists show it.
public struct ReferralSummary: Hashable, Sendable {
    public var id: ReferralID
    public var document: DocumentID
    /// First and last page in the file, from 1.
    public var firstPage: Int
    public var lastPage: Int
    public var status: Disposition
    public var urgency: Urgency
    public var patientLastName: String?
    public var patientFirstName: String?
    public var patientDOB: CalendarDate?
    public var specialty: String?
    public var referrer: String?
    public var site: String?
    public var receivedAt: Date
    /// When its status last changed.
    public var statusSince: Date
    /// Codes of the findings that still stand, errors first.
    public var findings: [String]
}
