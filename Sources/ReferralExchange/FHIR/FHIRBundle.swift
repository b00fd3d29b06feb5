import FoundationEssentials
import ReferralModel

/// A referral as a FHIR R4 (4.0.1) transaction bundle.
///
/// The referral's own resources are conditional updates by a version 5 UUID, practitioners with an NPI and payers are
/// conditional creates: sending twice changes nothing, sending again after a correction replaces what was sent before.
/// Profiles of US Core are named where the referral holds what they require.
public enum FHIRBundle {
    /// JSON with sorted keys, so that equal referrals give equal bytes.
    ///
    /// - Throws: `EncodingError`; no referral is known to cause one.
    public static func json(_ source: ExchangeReferral) throws -> [UInt8] {
        Array(try encoded(bundle(source, remainder: try remainder(of: source)))) + [0x0A]
    }

    private static func encoded(_ bundle: TransactionBundle) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        return try encoder.encode(bundle)
    }

    /// What a reader would miss or mistake in the standard elements alone.
    private static func remainder(of source: ExchangeReferral) throws -> FieldRemainder {
        var bare = source
        bare.original = nil
        let read = (try? FHIRReader.referrals(Array(try encoded(bundle(bare)))))?.first ?? [:]
        return FieldRemainder(of: source.contents, readAs: read)
    }

    static func bundle(_ source: ExchangeReferral, remainder: FieldRemainder? = nil) -> TransactionBundle {
        let parts = ReferralParts(source)
        let request = ServiceRequestResource(source, parts: parts)
        var entries: [BundleEntry] = [
            .own(PatientResource(source, id: parts.patient), uuid: parts.patient),
            .own(
                DocumentReferenceResource(source, id: parts.document, patient: parts.patientReference, author: parts.requester),
                uuid: parts.document),
        ]
        entries += parts.referrer.entries + parts.recipient.entries
        entries += parts.coverages.compactMap(\.payerEntry)
        entries += parts.coverages.map { coverage in
            let resource = CoverageResource(
                source, order: coverage.order, id: coverage.uuid, patient: parts.patientReference, payer: coverage.payerReference)
            return .own(resource, uuid: coverage.uuid)
        }
        let recorded = source.date(.referralDate)?.description
        entries += parts.conditions.map { condition in
            let resource = ConditionResource(
                icd10: condition.code, id: condition.uuid, patient: parts.patientReference, recorded: recorded)
            return .own(resource, uuid: condition.uuid)
        }
        entries.append(.own(request, uuid: parts.request))
        entries.append(.own(TaskResource(source, parts: parts, request: request, remainder: remainder), uuid: parts.task))
        entries += parts.provenance(of: source, remainder: remainder)
        // A resource may stand in a transaction once: two insurances of one payer, or a provider who refers to himself.
        var seen: Set<String> = []
        return TransactionBundle(
            identifier: .uuid(StableID.uuid(of: "bundle", in: source)), timestamp: source.changedAt.instant,
            entry: entries.filter { seen.insert($0.fullUrl).inserted })
    }
}
