import FoundationEssentials
import Glibc

/// Finds the folder `Models`: what a clinic can edit about labels, rules and code lists.
enum ModelsFolder {
    /// A file that every such folder has.
    private static let landmark = "labels.yaml"

    /// - Parameter setting: `INTAKE_MODELS`; nil to look beside the binary and where `make install` puts it.
    /// - Returns: the folder.
    /// - Throws: ``CommandFailure`` that names the places looked at.
    static func find(_ setting: String?) throws(CommandFailure) -> URL {
        if let setting {
            guard isModels(setting) else {
                throw CommandFailure(.badInput, "INTAKE_MODELS: \(setting) holds no \(landmark); name the folder Models of this program")
            }
            return URL(filePath: setting, directoryHint: .isDirectory)
        }
        let places = candidates(executable: executable)
        guard let found = places.first(where: isModels) else {
            throw CommandFailure(.badInput, "no folder Models was found; set INTAKE_MODELS. Looked at: " + places.joined(separator: ", "))
        }
        return URL(filePath: found, directoryHint: .isDirectory)
    }

    /// Folders above the binary, for a checkout; then the share folders.
    static func candidates(executable: String) -> [String] {
        var parts = executable.split(separator: "/").dropLast()
        var places: [String] = []
        for _ in 0..<6 where !parts.isEmpty {
            let folder = "/" + parts.joined(separator: "/")
            places += [folder + "/Models", folder + "/share/referral-intake/Models"]
            parts = parts.dropLast()
        }
        return places + ["/usr/local/share/referral-intake/Models", "/usr/share/referral-intake/Models"]
    }

    /// Path of the running program.
    static var executable: String {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = readlink("/proc/self/exe", &buffer, buffer.count)
        return String(decoding: buffer.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    private static func isModels(_ folder: String) -> Bool { access(folder + "/" + landmark, R_OK) == 0 }
}
