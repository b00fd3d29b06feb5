// swift-tools-version: 6.2
import PackageDescription

/// Every target is built alike: explicit existentials, explicit imports, and no warning left standing.
let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

/// One room of the pipeline; see README.md for what each takes and gives.
func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// A room that goes over pixels, letters or the cells of a network: optimised in debug builds too, where tests would wait for it otherwise.
func busyRoom(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings + [.unsafeFlags(["-O"], .when(configuration: .debug))])
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies + ["TestSupport"], exclude: exclude, swiftSettings: settings)
}

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "ReferralIntake",
    products: [
        .executable(name: "intake", targets: ["intake"]),
        // For Benchmarks/, a package of its own.
        .library(name: "ReferralModel", targets: ["ReferralModel"]),
        .library(name: "PageImages", targets: ["PageImages"]),
        .library(name: "HandPrint", targets: ["HandPrint"]),
        .library(name: "PageReading", targets: ["PageReading"]),
        .library(name: "NormalForms", targets: ["NormalForms"]),
        .library(name: "SenderMemory", targets: ["SenderMemory"]),
        .library(name: "FieldExtraction", targets: ["FieldExtraction"]),
        .library(name: "Validation", targets: ["Validation"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // C libraries, each imported by the one target that owns its pointers.
        .systemLibrary(
            name: "CLeptonica", pkgConfig: "lept", providers: [.apt(["libleptonica-dev"])]),
        .systemLibrary(
            name: "CTesseract", pkgConfig: "tesseract", providers: [.apt(["libtesseract-dev"])]),
        .systemLibrary(
            name: "CPoppler", pkgConfig: "poppler-glib", providers: [.apt(["libpoppler-glib-dev"])]),
        .systemLibrary(
            name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(
            name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(
            name: "CCairo", pkgConfig: "cairo-pdf", providers: [.apt(["libcairo2-dev"])]),
        .systemLibrary(
            name: "CQRencode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        .systemLibrary(
            name: "CZBar", pkgConfig: "zbar", providers: [.apt(["libzbar-dev"])]),
        .systemLibrary(name: "CLinux"),
        // Sums of products and shapes in black and white; without the optimizer a test of it takes minutes.
        .target(name: "CKernels", cSettings: [.unsafeFlags(["-O2"], .when(configuration: .debug))]),

        // Bytes in, referral out: values and pure functions.
        room("ReferralModel"),
        busyRoom("PageImages", ["ReferralModel", "CKernels", "CLeptonica", "CPoppler"]),
        busyRoom("HandPrint", ["CKernels"]),
        busyRoom("MachinePrint", ["CKernels"]),
        room("PageReading", ["ReferralModel", "PageImages", "HandPrint", "MachinePrint", "CTesseract"]),
        room("PageCodes", ["ReferralModel", "CZBar"]),
        busyRoom("NormalForms", ["ReferralModel", yams]),
        room("SenderMemory", ["ReferralModel"]),
        busyRoom("FieldExtraction", ["ReferralModel", "NormalForms", "SenderMemory", yams]),
        room("Validation", ["ReferralModel", "NormalForms", yams]),
        room(
            "DocumentPipeline",
            [
                "ReferralModel", "PageImages", "HandPrint", "PageReading", "PageCodes", "NormalForms", "FieldExtraction", "SenderMemory",
                "Validation", "ReferralExchange", "CLinux",
            ]),

        // The rim: database, inbox, people.
        room("DocumentVault", ["CCrypto"]),
        room("PostgresClient", ["CPostgres"]),
        room("PrivateCluster", []),
        .target(name: "CMigrations", exclude: ["Scripts"]),
        room("ReferralStore", ["ReferralModel", "DocumentVault", "PatientMatching", "SenderMemory", "PostgresClient", "CMigrations"]),
        room("ReferralExchange", ["ReferralModel"]),
        room("IntakeService", ["ReferralModel", "DocumentPipeline", "SenderMemory", "ReferralStore", "CLinux", logging]),
        busyRoom("PatientMatching", []),
        room("ReferralLetter", ["ReferralModel", "CCairo", "CQRencode", yams]),
        room("Sockets"),
        room("ReferralDelivery", ["Sockets", "ReferralModel", "ReferralExchange", "ReferralStore", "IntakeService", logging]),
        room(
            "IntakeCommands",
            [
                "ReferralModel", "NormalForms", "DocumentPipeline", "DocumentVault", "FieldExtraction", "Validation", "PostgresClient",
                "PrivateCluster", "ReferralStore", "ReferralExchange", "ReferralDelivery", "ReferralLetter", "PatientMatching",
                "SenderMemory", "Sockets", "IntakeService",
                arguments, logging, yams,
            ]),
        .executableTarget(name: "intake", dependencies: ["IntakeCommands"], swiftSettings: settings),

        .target(
            name: "TestSupport",
            dependencies: ["DocumentVault", "PostgresClient", "PrivateCluster", "ReferralModel", "ReferralStore", "CCairo", "CLeptonica"],
            path: "Tests/TestSupport", swiftSettings: settings),
        tests("ReferralModelTests", ["ReferralModel"]),
        tests("PageImagesTests", ["PageImages", "CLeptonica", "ReferralModel"]),
        tests("HandPrintTests", ["HandPrint", "CKernels"], exclude: ["Lines"]),
        tests("MachinePrintTests", ["MachinePrint", "CKernels", "PageImages", "ReferralModel"]),
        tests("PageReadingTests", ["PageReading", "PageImages"]),
        tests("NormalFormsTests", ["NormalForms"]),
        tests("SenderMemoryTests", ["SenderMemory", "ReferralModel"]),
        tests("FieldExtractionTests", ["FieldExtraction", "NormalForms", "SenderMemory"], exclude: ["Recordings"]),
        tests("ValidationTests", ["Validation", "NormalForms"]),
        tests("DocumentVaultTests", ["DocumentVault"]),
        tests("PostgresClientTests", ["PostgresClient", "PrivateCluster"]),
        tests(
            "ReferralStoreTests",
            ["DocumentVault", "ReferralModel", "ReferralStore", "PatientMatching", "SenderMemory", "PostgresClient", "PrivateCluster"],
            exclude: ["contract-2.txt", "rights.txt"]),
        tests("ReferralExchangeTests", ["ReferralExchange", "ReferralModel"]),
        tests(
            "ReferralDeliveryTests", ["ReferralDelivery", "ReferralExchange", "ReferralModel", "ReferralStore", "PostgresClient", logging]),
        tests("PatientMatchingTests", ["PatientMatching"]),
        tests("ReferralLetterTests", ["ReferralLetter", "DocumentPipeline", "ReferralModel"]),
        tests("DocumentPipelineTests", ["DocumentPipeline", "ReferralModel", "intake"]),
        tests("IntakeServiceTests", ["IntakeService", "DocumentPipeline", "ReferralStore", logging]),
        tests("IntakeCommandsTests", ["IntakeCommands", "Sockets", "PostgresClient", arguments, "ReferralModel", "ReferralStore"]),
        tests(
            "FuzzTests",
            [
                "FieldExtraction", "IntakeService", "NormalForms", "PageReading", "ReferralExchange", "ReferralLetter", "ReferralModel",
                "Validation",
            ], exclude: ["Found"]),
        tests("EndToEndTests", ["intake", "DocumentVault", "PostgresClient", "ReferralModel", "ReferralStore"], exclude: ["Fixtures"]),
    ]
)
