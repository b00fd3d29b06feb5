import CLinux
import Glibc

/// Landlock (Linux 5.13): from then on the process opens files beneath a few folders only.
enum Landlock {
    // Bits of linux/landlock.h by version of the interface; older headers lack the later ones.
    private static let readFile: UInt64 = 1 << 2
    private static let readFolder: UInt64 = 1 << 3
    private static func handledFiles(_ version: Int) -> UInt64 {
        switch version {
        case 1: (1 << 13) - 1
        case 2: (1 << 14) - 1
        case 3, 4: (1 << 15) - 1
        default: (1 << 16) - 1
        }
    }
    /// Binding and connecting TCP sockets, from version 4.
    private static func handledNetwork(_ version: Int) -> UInt64 { version >= 4 ? 3 : 0 }

    /// Lets only `readOnly` folders be read, nothing be written or executed.
    ///
    /// - Returns: the version in force; 0 when the kernel has none.
    static func enforce(readOnly: [String]) -> Int {
        let version = Int(intake_landlock_version())
        guard version > 0 else { return 0 }
        let ruleset = intake_landlock_create(handledFiles(version), handledNetwork(version), Int32(version))
        guard ruleset >= 0 else { return 0 }
        defer { close(ruleset) }
        for path in readOnly {
            let folder = open(path, intake_open_path | O_CLOEXEC)
            guard folder >= 0 else { continue }
            _ = intake_landlock_allow(ruleset, readFile | readFolder, folder)
            close(folder)
        }
        return intake_landlock_enforce(ruleset) == 0 ? version : 0
    }
}
