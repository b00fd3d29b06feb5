import FoundationEssentials
import Glibc

/// What the machine has to offer.
enum MachineChecks {
    /// Disk (at the folder `home`), memory, open files.
    static func all(home: String) -> [DoctorCheck] { [disk(home), memory, openFiles] }

    private static func disk(_ home: String) -> DoctorCheck {
        var status = statvfs()
        let folder = access(home, F_OK) == 0 ? home : "."
        guard statvfs(folder, &status) == 0 else {
            return .fault("disk", "\(folder): \(String(cString: strerror(errno)))", cure: "set INTAKE_HOME to a folder that can be used")
        }
        let free = (Int(status.f_bavail) * Int(status.f_frsize)) >> 20
        let detail = "\(free) MiB free at \(folder)"
        return free >= 1024
            ? .ok("disk", detail) : .warning("disk", detail, cure: "free at least 1 GiB; a full disk makes the service wait")
    }

    private static var memory: DoctorCheck {
        guard let text = try? String(decoding: Data(contentsOf: URL(filePath: "/proc/meminfo")), as: UTF8.self),
            let line = text.split(separator: "\n").first(where: { $0.hasPrefix("MemAvailable:") }),
            let free = Int(line.filter(\.isNumber)).map({ $0 >> 10 })
        else { return .warning("memory", "the kernel does not tell", cure: "give each worker 300 MiB") }
        let cores = ProcessInfo.processInfo.activeProcessorCount
        let detail = "\(free) MiB free, \(cores) cores"
        return free >= cores * 300 ? .ok("memory", detail) : .warning("memory", detail, cure: "use fewer workers: 300 MiB each")
    }

    private static var openFiles: DoctorCheck {
        var limit = rlimit()
        getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        let detail = "\(limit.rlim_cur) at a time"
        return limit.rlim_cur >= 256 ? .ok("open files", detail) : .warning("open files", detail, cure: "ulimit -n 1024")
    }
}
