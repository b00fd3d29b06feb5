import NormalForms
import ReferralModel
public import SenderMemory

extension FieldExtractor {
    /// Learns where values stand from referrals that people have settled. What each teaches is tried on all others of its form
    /// before it is trusted; what makes any of them worse as a whole is retired.
    ///
    /// - Parameter cases: settled referrals, oldest first; the first of a form says where its pages are begun to be compared.
    /// - Returns: the memory of their forms; the same cases always give the same.
    public func memory(learntFrom cases: [ReviewedCase]) -> FormMemory {
        var memory = FormTeacher(extractor: self).memory(of: cases)
        for settled in cases {
            let before = values(of: settled)
            let after = values(of: settled, memory: memory)
            for key in FieldKey.allCases where isRight(before, settled, key) && !isRight(after, settled, key) {
                for index in memory.forms.indices where memory.forms[index].lessons.contains(settled.id) {
                    memory.forms[index].retire(key)
                }
            }
        }
        return memory
    }

    /// The values of a settled referral as extraction would find them by itself.
    func values(of settled: ReviewedCase, memory: FormMemory = .empty) -> Referral {
        let context = ReadingContext(receivedOn: settled.receivedOn)
        let assembler = ReferralAssembler(knowledge: knowledge, words: words, context: context, secondLook: nil)
        let recall = Recall(memory: memory, sender: settled.sender)
        return assembler.referral(settled.pages.map { read($0, context, recall: recall) })
    }

    private func isRight(_ referral: Referral, _ settled: ReviewedCase, _ key: FieldKey) -> Bool {
        switch (referral.fields[key]?.value, settled.values[key]) {
        case (nil, nil): true
        case (let found?, let right?): ValueLikeness.isRight(found, right, key)
        default: false
        }
    }
}
