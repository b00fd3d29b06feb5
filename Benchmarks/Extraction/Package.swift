// swift-tools-version: 6.2
import PackageDescription

/// Runs extraction over recorded pages: to score it in seconds, and to fit its confidence.
let package = Package(
    name: "Extraction",
    dependencies: [.package(name: "ReferralIntake", path: "../..")],
    targets: [
        .executableTarget(
            name: "extraction",
            dependencies: ["FieldExtraction", "SenderMemory", "ReferralModel", "PageImages", "HandPrint", "PageReading"].map { .product(name: $0, package: "ReferralIntake") },
            swiftSettings: [.swiftLanguageMode(.v6)])
    ]
)
