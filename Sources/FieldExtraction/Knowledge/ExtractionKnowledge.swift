public import Foundation

/// What extraction knows of forms, read from the folder `Models`.
public struct ExtractionKnowledge: Sendable {
    let labels: LabelKnowledge
    let classes: ClassKnowledge
    let reader: any ValueReader

    /// Reads `labels.yaml` and `classes.yaml` in `models`.
    ///
    /// - Throws: ``KnowledgeError`` naming the file and line that cannot be used.
    public init(models: URL) throws(KnowledgeError) {
        labels = try LabelKnowledge(models.appendingPathComponent("labels.yaml"))
        classes = try ClassKnowledge(models.appendingPathComponent("classes.yaml"))
        reader = PlainValueReader()
    }
}
