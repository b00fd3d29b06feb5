import FoundationEssentials
import PostgresClient
import ReferralModel

/// How a referral stood before a change, whole: values with their evidence and authors, findings, pages.
struct UndoState: Codable {
    var referral: Referral
    var authors: [FieldKey: FieldAuthor]

    init(_ record: ReferralRecord) {
        referral = record.referral
        authors = record.setBy
    }

    func statement(of id: ReferralID, by reviewer: String, version: Int, others: [ReferralID]) throws -> SQL {
        """
        insert into intake.undo_step (referral_id, version, by, state, others)
        values (\(id.rawValue), \(version), \(reviewer), \(try StoredJSON.text(self))::jsonb, \(others.map(\.rawValue))::bigint[])
        """
    }
}
