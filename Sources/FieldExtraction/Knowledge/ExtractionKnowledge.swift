public import Foundation
import NormalForms

/// What extraction knows of forms, read from the folder `Models`.
public struct ExtractionKnowledge: Sendable {
    let labels: LabelKnowledge
    let classes: ClassKnowledge
    let calibration: CalibrationKnowledge
    let classCalibration: ClassCalibration
    let reader: ValueReader

    /// Reads `labels.yaml`, `classes.yaml`, `calibration.yaml`, `class_calibration.yaml` and the reference lists in `models`.
    ///
    /// - Throws: ``KnowledgeError`` naming the file and line that cannot be used.
    public init(models: URL) throws(KnowledgeError) {
        labels = try LabelKnowledge(models.appendingPathComponent("labels.yaml"))
        classes = try ClassKnowledge(models.appendingPathComponent("classes.yaml"))
        calibration = try CalibrationKnowledge(models.appendingPathComponent("calibration.yaml"))
        classCalibration = try ClassCalibration(models.appendingPathComponent("class_calibration.yaml"))
        do {
            reader = ValueReader(reference: try ReferenceTables(models: models.path), labels: labels)
        } catch {
            throw KnowledgeError(file: error.file, line: error.line, message: error.problem)
        }
    }
}
