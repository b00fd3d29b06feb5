import PostgresClient

/// The migrations of the folder `Migrations`, built into the program.
enum Schema {
    static let migrator = Migrator(schema: "intake", migrations: migrations)

    static let migrations = [
        migration(1, "documents", PackageResources._001_documents_sql),
        migration(2, "referrals", PackageResources._002_referrals_sql),
        migration(3, "contract", PackageResources._003_contract_sql),
        migration(4, "roles", PackageResources._004_roles_sql),
        migration(5, "audit", PackageResources._005_audit_sql),
        migration(6, "delivery", PackageResources._006_delivery_sql),
        migration(7, "report", PackageResources._007_report_sql),
        migration(8, "changes", PackageResources._008_changes_sql),
        migration(9, "tracking", PackageResources._009_tracking_sql),
        migration(10, "contract_version", PackageResources._010_contract_version_sql),
        migration(11, "desk", PackageResources._011_desk_sql),
        migration(12, "letters", PackageResources._012_letters_sql),
        migration(13, "patients", PackageResources._013_patients_sql),
        migration(20, "vault", PackageResources._020_vault_sql),
        migration(21, "retention", PackageResources._021_retention_sql),
        migration(30, "access_audit", PackageResources._030_access_audit_sql),
        migration(31, "site_access", PackageResources._031_site_access_sql),
        migration(32, "least_privilege", PackageResources._032_least_privilege_sql),
        migration(50, "sender_memory", PackageResources._050_sender_memory_sql),
        migration(51, "blind", PackageResources._051_blind_sql),
    ]

    private static func migration(_ number: Int, _ name: String, _ bytes: [UInt8]) -> Migration {
        Migration(number: number, name: name, script: String(decoding: bytes, as: UTF8.self))
    }
}
