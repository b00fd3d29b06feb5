/// A referral as HL7 v2.5.1 message REF^I12 (patient referral), chapter 11.
///
/// The control ID is made from the referral and the time of its last change: what is sent twice has the same one.
public enum HL7Message {
    /// UTF-8, segments ended by carriage return, as they are sent over MLLP.
    public static func text(_ source: ExchangeReferral) -> String {
        text(segments(source))
    }

    static func segments(_ source: ExchangeReferral) -> [HL7Segment] {
        let bare = segments(source, remainder: nil)
        let read = (try? HL7Reader.referrals(Array(text(bare).utf8)))?.first ?? [:]
        let remainder = FieldRemainder(of: source.contents, readAs: read)
        return remainder.isEmpty ? bare : segments(source, remainder: remainder)
    }

    private static func text(_ segments: [HL7Segment]) -> String { segments.map(\.encoded).joined(separator: "\r") + "\r" }

    private static func segments(_ source: ExchangeReferral, remainder: FieldRemainder?) -> [HL7Segment] {
        var segments = [messageHeader(source), referralInformation(source)]
        segments += [authorization(source)].compactMap(\.self)
        segments += providers(source)
        segments += [patient(source)]
        segments += insurances(source)
        segments += diagnoses(source)
        segments += procedures(source)
        segments += notes(source, remainder)
        return segments
    }
}
