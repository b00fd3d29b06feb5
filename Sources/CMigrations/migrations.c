// Embedded by the compiler of C, which takes no time for it: as arrays of bytes in Swift they were a tenth of a whole build.
#include "CMigrations.h"

// #embed is of C23; the compiler knows it in the older dialect too, and says so for every script.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char script_0001[] = {
#embed "Scripts/0001_documents.sql"
};
static const unsigned char script_0002[] = {
#embed "Scripts/0002_referrals.sql"
};
static const unsigned char script_0003[] = {
#embed "Scripts/0003_contract.sql"
};
static const unsigned char script_0004[] = {
#embed "Scripts/0004_roles.sql"
};
static const unsigned char script_0005[] = {
#embed "Scripts/0005_audit.sql"
};
static const unsigned char script_0006[] = {
#embed "Scripts/0006_delivery.sql"
};
static const unsigned char script_0007[] = {
#embed "Scripts/0007_report.sql"
};
static const unsigned char script_0008[] = {
#embed "Scripts/0008_changes.sql"
};
static const unsigned char script_0009[] = {
#embed "Scripts/0009_tracking.sql"
};
static const unsigned char script_0010[] = {
#embed "Scripts/0010_contract_version.sql"
};
static const unsigned char script_0011[] = {
#embed "Scripts/0011_desk.sql"
};
static const unsigned char script_0012[] = {
#embed "Scripts/0012_letters.sql"
};
static const unsigned char script_0013[] = {
#embed "Scripts/0013_patients.sql"
};
static const unsigned char script_0020[] = {
#embed "Scripts/0020_vault.sql"
};
static const unsigned char script_0021[] = {
#embed "Scripts/0021_retention.sql"
};
static const unsigned char script_0030[] = {
#embed "Scripts/0030_access_audit.sql"
};
static const unsigned char script_0031[] = {
#embed "Scripts/0031_site_access.sql"
};
static const unsigned char script_0032[] = {
#embed "Scripts/0032_least_privilege.sql"
};
static const unsigned char script_0050[] = {
#embed "Scripts/0050_sender_memory.sql"
};
static const unsigned char script_0051[] = {
#embed "Scripts/0051_blind.sql"
};

#define SCRIPT(number, digits, name) {number, name, script_##digits, sizeof script_##digits}

static const struct MigrationScript scripts[] = {
    SCRIPT(1, 0001, "documents"),
    SCRIPT(2, 0002, "referrals"),
    SCRIPT(3, 0003, "contract"),
    SCRIPT(4, 0004, "roles"),
    SCRIPT(5, 0005, "audit"),
    SCRIPT(6, 0006, "delivery"),
    SCRIPT(7, 0007, "report"),
    SCRIPT(8, 0008, "changes"),
    SCRIPT(9, 0009, "tracking"),
    SCRIPT(10, 0010, "contract_version"),
    SCRIPT(11, 0011, "desk"),
    SCRIPT(12, 0012, "letters"),
    SCRIPT(13, 0013, "patients"),
    SCRIPT(20, 0020, "vault"),
    SCRIPT(21, 0021, "retention"),
    SCRIPT(30, 0030, "access_audit"),
    SCRIPT(31, 0031, "site_access"),
    SCRIPT(32, 0032, "least_privilege"),
    SCRIPT(50, 0050, "sender_memory"),
    SCRIPT(51, 0051, "blind"),
};

const struct MigrationScript *migration_script(size_t place) {
    return place < sizeof scripts / sizeof *scripts ? &scripts[place] : NULL;
}
