import PatientMatching
import PostgresClient

extension PatientTraits {
    /// The columns of `intake.referral_values`, the date as text.
    static let columns: SQL =
        "patient_last_name, patient_first_name, patient_dob::text as patient_dob, patient_sex, patient_phone, insurance_member_id, patient_mrn"

    init(_ row: Row) throws {
        self.init(
            lastName: try row.getOptional("patient_last_name"), firstName: try row.getOptional("patient_first_name"),
            dob: try row.getOptional("patient_dob"), sex: try row.getOptional("patient_sex"), phone: try row.getOptional("patient_phone"),
            memberID: try row.getOptional("insurance_member_id"), mrn: try row.getOptional("patient_mrn"))
    }
}
