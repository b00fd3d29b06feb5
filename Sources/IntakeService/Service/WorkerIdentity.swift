import FoundationEssentials
import Glibc
import ReferralStore

/// Names a worker so that another service on the same machine can tell whether it is still there.
struct WorkerIdentity: Hashable, Sendable {
    let host: String
    /// The run of the machine and the namespace that process numbers belong to; containers of one machine differ in it.
    let place: String
    let process: Int32
    let startedAt: Date

    /// This process.
    static var current: WorkerIdentity {
        let boot = (try? Data(contentsOf: URL(filePath: "/proc/sys/kernel/random/boot_id"))).map {
            String(decoding: $0.prefix(8), as: UTF8.self)
        }
        var link = [CChar](repeating: 0, count: 64)
        let length = readlink("/proc/self/ns/pid", &link, link.count)
        let namespace = String(decoding: link.prefix(max(0, length)).map { UInt8(bitPattern: $0) }, as: UTF8.self).filter(\.isNumber)
        return WorkerIdentity(host: hostName, place: (boot ?? "?") + "." + namespace, process: getpid(), startedAt: Date())
    }

    /// Unique among all workers of all machines.
    func id(_ number: Int) -> String { "\(host):\(place):\(process):\(number):\(Int(startedAt.timeIntervalSince1970))" }

    /// Whether a worker was one of a process on this machine that is there no more.
    func knowsDead(_ worker: WorkerReport) -> Bool {
        let parts = worker.id.split(separator: ":")
        guard parts.count == 5, parts[0] == host, parts[1] == place, let process = Int32(parts[2]), process > 0, process != self.process
        else {
            return false
        }
        return kill(process, 0) != 0 && errno == ESRCH
    }

    private static var hostName: String {
        var name = [CChar](repeating: 0, count: 256)
        guard gethostname(&name, name.count - 1) == 0 else { return "localhost" }
        return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self).replacing(":", with: "-")
    }
}
