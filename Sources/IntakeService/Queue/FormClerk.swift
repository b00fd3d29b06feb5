public import DocumentPipeline
import FoundationEssentials
import Logging
import ReferralModel
public import ReferralStore

/// Takes the lessons that settled referrals teach about the forms of their senders.
public struct FormClerk: Sendable {
    private let school: FormSchool

    public init(school: FormSchool) { self.school = school }

    /// Learns from every settled referral that waits.
    ///
    /// - Parameters:
    ///   - store: where the referrals and the memory are.
    ///   - author: kept with the versions; `intake` for the service.
    /// - Returns: what each referral taught, in the order they were settled.
    /// - Throws: `StoreError`.
    @discardableResult
    public func learn(in store: ReferralStore, by author: String = "intake") async throws(StoreError) -> [LearningStep] {
        var steps: [LearningStep] = []
        while !Task.isCancelled {
            let step = try await store.learnNext(
                recognize: { [school] settled, memories in FormSchool.Lesson(settled).flatMap { school.recognise($0, among: memories) } },
                teach: { [school] in school.memory(of: $0.compactMap(FormSchool.Lesson.init)) }, by: author)
            guard step != .nothingToLearn else { break }
            steps.append(step)
        }
        return steps
    }
}
