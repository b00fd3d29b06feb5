import Glibc

/// The program `intake` and the repository that these tests were built from.
public enum BuiltProgram {
    /// Path of the built `intake`, beside the test bundle.
    public static let path: String = folder + "/intake"

    /// The repository: the folder above the build folder that holds `Package.swift`.
    public static let repository: String = {
        var parts = folder.split(separator: "/")
        while !parts.isEmpty {
            let place = "/" + parts.joined(separator: "/")
            if access(place + "/Package.swift", R_OK) == 0 && access(place + "/Models", R_OK) == 0 { return place }
            parts.removeLast()
        }
        return "."
    }()

    private static let folder: String = {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = readlink("/proc/self/exe", &buffer, buffer.count)
        let path = String(decoding: buffer.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    }()
}
