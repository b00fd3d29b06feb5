public import Foundation
import NormalForms

/// What extraction knows of forms, read from the folder `Models`.
public struct ExtractionKnowledge: Sendable {
    let labels: LabelKnowledge
    let classes: ClassKnowledge
    let calibration: CalibrationKnowledge
    let classCalibration: ClassCalibration
    /// What a value is that a label was found for.
    let surroundings: ContextModel
    /// What words are that no label was found for.
    let stretches: ContextModel
    /// What the words of a file say of its class.
    let fileWords: SignModel
    let reader: ValueReader

    /// Reads `labels.yaml`, `classes.yaml`, `calibration.yaml`, `class_calibration.yaml`, `context.weights`, `stretches.weights`,
    /// `words.weights` and the reference lists in `models`.
    ///
    /// - Throws: ``KnowledgeError`` naming the file and line that cannot be used.
    public init(models: URL) throws(KnowledgeError) {
        labels = try LabelKnowledge(models.appendingPathComponent("labels.yaml"))
        classes = try ClassKnowledge(models.appendingPathComponent("classes.yaml"))
        calibration = try CalibrationKnowledge(models.appendingPathComponent("calibration.yaml"))
        classCalibration = try ClassCalibration(models.appendingPathComponent("class_calibration.yaml"))
        surroundings = try ContextModel(models.appendingPathComponent("context.weights"))
        stretches = try ContextModel(models.appendingPathComponent("stretches.weights"))
        fileWords = try SignModel(models.appendingPathComponent("words.weights"))
        do {
            reader = ValueReader(reference: try ReferenceTables(models: models.path), labels: labels)
        } catch {
            throw KnowledgeError(file: error.file, line: error.line, message: error.problem)
        }
    }
}
