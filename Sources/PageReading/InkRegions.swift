import PageImages
import ReferralModel

/// Ink that no word accounts for.
enum InkRegions {
    static func find(on page: ReadablePage, words: [Word], dpi: Int) -> [InkRegion] {
        page.inkClusters().compactMap { cluster in
            let inside = words.filter { cluster.containsCenter(of: $0.box) }
            let sure = inside.filter { $0.confidence >= 0.6 && $0.text.count >= 2 }
            let covered = sure.reduce(0) { $0 + $1.box.intersection(cluster).area }
            guard Double(covered) < 0.35 * Double(cluster.area) else { return nil }
            let ink = Double(page.inkCount(in: cluster)) / Double(max(1, cluster.area))
            guard page.inkCount(in: cluster) > dpi / 4 else { return nil }
            let isSolid = ink > 0.5
            return InkRegion(box: cluster, kind: isSolid ? .graphic : cluster.height > dpi && cluster.width > dpi ? .stamp : .handwriting)
        }
    }
}
