import FoundationEssentials
import ReferralStore

/// One arrival of a file as JSON.
struct SightingReport: Encodable {
    var sighting: Sighting

    private enum Keys: String, CodingKey {
        case site, sender, sidecar
        case fileName = "file_name"
        case receivedAt = "received_at"
        case seenAt = "seen_at"
    }

    func encode(to encoder: any Encoder) throws {
        var keys = encoder.container(keyedBy: Keys.self)
        try keys.encode(sighting.fileName, forKey: .fileName)
        try keys.encode(sighting.site, forKey: .site)
        try keys.encode(sighting.sender, forKey: .sender)
        try keys.encode(sighting.receivedAt, forKey: .receivedAt)
        try keys.encode(sighting.seenAt, forKey: .seenAt)
        try keys.encode(sighting.sidecar, forKey: .sidecar)
    }
}
