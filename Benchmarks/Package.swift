// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "Benchmarks",
    dependencies: [.package(name: "ReferralIntake", path: "..")],
    targets: [
        .executableTarget(
            name: "record-pages",
            dependencies: [
                .product(name: "HandPrint", package: "ReferralIntake"),
                .product(name: "PageImages", package: "ReferralIntake"),
                .product(name: "PageReading", package: "ReferralIntake"),
                .product(name: "ReferralModel", package: "ReferralIntake"),
            ])
    ]
)
