import Foundation
import ReferralModel

/// Tells what a file is from what its pages say.
struct DocumentClassifier: Sendable {
    let calibration: ClassCalibration
    let words: SignModel

    /// The page that speaks most clearly for a referral decides; enclosures behind it do not make it something else.
    func classify(_ pages: [ReadPage]) -> ClassVerdict {
        let content = Self.content(of: pages)
        let odds = features(of: content).map { $0.sum(calibration.weights) }
        guard let best = odds.max() else {
            // Nobody faxes a blank page or a cover sheet alone on purpose: what should stand there is lost until somebody asks for it.
            let isCover = pages.contains { $0.role == .cover }
            return ClassVerdict(
                documentClass: .other(isCover ? .coverOnly : .unknown), confidence: isCover ? 0.9 : 0.6, isInDoubt: true, hasContent: false)
        }
        let probability = 1 / (1 + exp(-best))
        let isInDoubt = calibration.doubt.contains(probability)
        guard probability < 0.5 else {
            return ClassVerdict(documentClass: .referral, confidence: probability, isInDoubt: isInDoubt)
        }
        return ClassVerdict(documentClass: .other(Self.kind(of: content)), confidence: 1 - probability, isInDoubt: isInDoubt)
    }

    /// What each page says that is neither blank nor a cover sheet.
    func features(of content: [ReadPage]) -> [ClassFeatures] {
        let evidence = FileWords(content).evidence(words)
        return content.map { ClassFeatures($0, words: evidence) }
    }

    static func content(of pages: [ReadPage]) -> [ReadPage] { pages.filter { $0.role != .blank && $0.role != .cover } }

    private static func kind(of pages: [ReadPage]) -> DocumentClass.OtherKind {
        let kinds = DocumentClass.OtherKind.allCases.filter { $0 != .coverOnly }
        let scores = kinds.map { kind in (kind, pages.map { $0.evidence.scores[.other(kind), default: 0] }.max() ?? 0) }
        return scores.max { $0.1 < $1.1 }.flatMap { $0.1 >= 3 ? $0.0 : nil } ?? .unknown
    }
}
