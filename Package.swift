// swift-tools-version: 6.2
import PackageDescription

/// Warnings are errors and every module speaks Swift 6: what compiles here has no data race the compiler knows of.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "kring",
    platforms: [.macOS(.v26)],
    products: [
        .executable(name: "kring", targets: ["App"])
    ],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    ],
    targets: [
        // Pure values and rules; imports nothing but Foundation.
        .target(name: "Domain", swiftSettings: strict),

        // Files that travel inside the binary: the stylesheets, the questionnaire, the demonstration, the PDF worker.
        .target(name: "Assets", resources: [.embedInCode("Files")], swiftSettings: strict),

        // Reads a questionnaire's YAML into the domain's value, with errors that name the place.
        .target(
            name: "Questionnaires",
            dependencies: ["Domain", "Assets", .product(name: "Yams", package: "Yams")],
            swiftSettings: strict),

        // One portable SQL text on two engines.
        .systemLibrary(name: "CPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .target(
            name: "Store",
            dependencies: [
                "Domain", "CPQ",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: strict),

        // Reads the file of a made-up municipality, and puts it into a store.
        .target(
            name: "Demonstrations",
            dependencies: ["Domain", "Store", "Questionnaires", "Assets", .product(name: "Yams", package: "Yams")],
            swiftSettings: strict),

        // File formats; knows nothing of loneliness.
        .systemLibrary(name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .systemLibrary(name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        // It has no pkg-config file; the module map says what to link.
        .systemLibrary(name: "CReadStat", providers: [.apt(["libreadstat-dev"])]),
        .systemLibrary(name: "CSpawn"),
        .target(
            name: "Documents", dependencies: ["CXLSXWriter", "CQREncode", "CZip", "CReadStat", "CSpawn", "Assets"],
            swiftSettings: strict),

        // Mail that goes out, and what comes back.
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .target(
            name: "Post",
            dependencies: [
                "Domain", "Store", "CCurl",
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            swiftSettings: strict),

        .target(
            name: "Web",
            dependencies: [
                "Domain", "Store", "Documents", "Questionnaires", "Assets",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
            ],
            swiftSettings: strict),

        .executableTarget(
            name: "App",
            dependencies: [
                "Web", "Domain", "Store", "Post", "Documents", "Questionnaires", "Demonstrations", "Assets",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "NIOCore", package: "swift-nio"),
            ],
            swiftSettings: strict),

        // Kring's part of `make bench`, and `make fuzz`.
        .executableTarget(
            name: "bench-tables", dependencies: ["Domain", "Questionnaires", "Documents"], path: "bench/Tables",
            swiftSettings: strict),
        .executableTarget(
            name: "fuzz", dependencies: ["Domain", "Questionnaires", "Documents", "Assets"], path: "Tests/Fuzz",
            swiftSettings: strict),

        .testTarget(
            name: "DomainTests", dependencies: ["Domain", "Questionnaires"], resources: [.copy("Fixtures")],
            swiftSettings: strict),
        .testTarget(
            name: "QuestionnairesTests",
            dependencies: ["Questionnaires", "Domain", "Assets", .product(name: "Yams", package: "Yams")],
            swiftSettings: strict),
        // A database of each engine for tests.
        .target(name: "TestDatabases", dependencies: ["Store"], path: "Tests/Databases", swiftSettings: strict),
        .testTarget(
            name: "StoreTests",
            dependencies: [
                "Store", "TestDatabases", "Domain", "Questionnaires", .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "PostTests", dependencies: ["Post", "Store", "TestDatabases", "Domain"], swiftSettings: strict),
        .testTarget(
            name: "DemonstrationsTests",
            dependencies: ["Demonstrations", "Questionnaires", "Domain", "Store", "TestDatabases", "Assets"],
            swiftSettings: strict),
        .testTarget(name: "DocumentsTests", dependencies: ["Documents"], swiftSettings: strict),
        .testTarget(
            name: "WebTests",
            dependencies: [
                "Web", "Store", "TestDatabases", "Domain", "Questionnaires", "Demonstrations", "Assets", "Documents",
                .product(name: "HummingbirdTesting", package: "hummingbird"),
            ],
            swiftSettings: strict),
    ]
)
