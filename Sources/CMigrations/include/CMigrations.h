#pragma once
#include <stddef.h>

/// A script of the folder `Scripts`, built into the program.
struct MigrationScript {
    /// Of the file name; scripts run in the order of these.
    int number;
    /// The rest of the file name, without its ending.
    const char *_Nonnull name;
    /// SQL in UTF-8, not ended by a zero.
    const unsigned char *_Nonnull text;
    /// Bytes of it.
    size_t length;
};

/// The script at a place, in order; null past the last.
const struct MigrationScript *_Nullable migration_script(size_t place);
