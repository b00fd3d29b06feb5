import ReferralModel

/// What `intake extract --json` prints for a file.
struct ExtractedFile: Encodable, Sendable {
    var file: String
    var sha256: String?
    var documentClass: String?
    var kind: String?
    var classConfidence: Double?
    var isClassInDoubt: Bool?
    var pages: Int?
    var referrals: [ExtractedReferral]
    var error: FailureText?

    private enum CodingKeys: String, CodingKey {
        case file, sha256, kind, pages, referrals, error
        case documentClass = "class"
        case classConfidence = "class_confidence"
        case isClassInDoubt = "class_in_doubt"
    }

    init(_ file: InputFile, _ outcome: Result<DocumentReading, ReadFailure>) {
        self.file = file.path
        sha256 = file.sha256
        switch outcome {
        case .success(let reading):
            documentClass = reading.documentClass.name
            kind = reading.documentClass.otherKind?.rawValue
            classConfidence = reading.classConfidence
            isClassInDoubt = reading.isClassInDoubt
            pages = reading.pages.count
            referrals = reading.referrals.map(ExtractedReferral.init)
        case .failure(let failure):
            referrals = []
            error = FailureText(failure)
        }
    }

    func encode(to encoder: any Encoder) throws {
        var object = encoder.container(keyedBy: CodingKeys.self)
        try object.encode(file, forKey: .file)
        try object.encode(sha256, forKey: .sha256)
        try object.encode(documentClass, forKey: .documentClass)
        try object.encodeIfPresent(kind, forKey: .kind)
        try object.encodeIfPresent(classConfidence, forKey: .classConfidence)
        try object.encodeIfPresent(isClassInDoubt, forKey: .isClassInDoubt)
        try object.encode(pages, forKey: .pages)
        try object.encode(referrals, forKey: .referrals)
        // Said even when there is none: a script asks for it by name.
        try object.encode(error, forKey: .error)
    }
}
