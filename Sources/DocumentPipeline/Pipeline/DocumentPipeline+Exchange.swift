import ReferralExchange
import ReferralModel
import Validation

extension DocumentPipeline {
    /// What another system sent as data instead of on paper; nil when the bytes are neither FHIR nor HL7 v2.
    ///
    /// The rules hold for it as for a fax.
    ///
    /// - Throws: ``ReadFailure``.
    static func exchanged(
        _ bytes: [UInt8], receivedOn: CalendarDate, validator: Validator, progress: Progress
    ) throws(ReadFailure) -> DocumentReading? {
        guard let format = ExchangeReader.format(of: bytes) else { return nil }
        var reading = try ExchangeReader.read(bytes, as: format)
        reading.referrals = reading.referrals.map { validator.validate($0, receivedOn: receivedOn) }
        progress(ReadingProgress(pagesRead: 0, pageCount: 0, urgency: reading.referrals.map(\.urgency).max { $0.priority < $1.priority }))
        return reading
    }
}
