import Foundation
import Glibc
import ReferralExchange

/// A file for each referral, whole or not there. Sending again puts the same name in its place.
struct FolderTransport: Transport {
    let path: String
    let format: ExchangeFormat

    func send(_ referral: ExchangeReferral, version: Int) async throws(DeliveryFault) -> String {
        let bytes: [UInt8]
        let ending: String
        switch format {
        case .fhir:
            guard let json = try? FHIRBundle.json(referral) else { throw .refused("the referral cannot be written as FHIR") }
            (bytes, ending) = (json, "json")
        case .hl7: (bytes, ending) = (Array(HL7Message.text(referral).utf8), "hl7")
        case .csv: (bytes, ending) = (Array(CSVTable.text([referral]).utf8), "csv")
        }
        let name = "referral-\(referral.id)-\(version)." + ending
        try write(bytes, to: path + "/." + name + ".writing", then: path + "/" + name)
        return "synced"
    }

    private func write(_ bytes: [UInt8], to draft: String, then final: String) throws(DeliveryFault) {
        let file = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard file >= 0 else { throw fault() }
        defer { close(file) }
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            guard count > 0 || errno == EINTR else { throw fault() }
            written += max(0, count)
        }
        guard fsync(file) == 0, rename(draft, final) == 0 else { throw fault() }
        // The name is only kept for good when the folder is.
        let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { throw fault() }
        defer { close(folder) }
        guard fsync(folder) == 0 else { throw fault() }
    }

    private func fault() -> DeliveryFault { .unreachable(String(cString: strerror(errno))) }
}
