public import DocumentVault

extension KeySource {
    /// A key that all tests share and nobody else has.
    public static let testing = KeySource.text(testingText)

    /// The same as `INTAKE_MASTER_KEY` holds it.
    public static let testingText = "dGhlIG9uZSBrZXkgb2YgYWxsIHRlc3RzLCAzMiBieXQ="
}
