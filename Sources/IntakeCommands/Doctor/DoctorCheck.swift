/// One thing that `intake doctor` looked at.
struct DoctorCheck: Encodable, Hashable, Sendable {
    enum Verdict: String, Encodable, Sendable {
        case ok
        /// It works, but less well or less safely than it could.
        case warning
        case fault
    }

    var name: String
    var verdict: Verdict
    /// What was found.
    var detail: String
    /// What to do about it; nil when there is nothing to do.
    var cure: String?

    static func ok(_ name: String, _ detail: String) -> DoctorCheck { DoctorCheck(name: name, verdict: .ok, detail: detail) }

    static func warning(_ name: String, _ detail: String, cure: String) -> DoctorCheck {
        DoctorCheck(name: name, verdict: .warning, detail: detail, cure: cure)
    }

    static func fault(_ name: String, _ detail: String, cure: String) -> DoctorCheck {
        DoctorCheck(name: name, verdict: .fault, detail: detail, cure: cure)
    }

    /// One line for a person.
    var line: String {
        let mark =
            switch verdict {
            case .ok: "ok  "
            case .warning: "warn"
            case .fault: "FAIL"
            }
        return "\(mark)  \(name): \(detail)" + (cure.map { " → " + $0 } ?? "")
    }
}
