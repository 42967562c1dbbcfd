// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  // Records, rows and their bytes are borrowed: the compiler keeps them from outliving what they point into.
  .enableExperimentalFeature("Lifetimes"),
]

// The targets stand in the data's order: bytes to rows, rows to facts, facts to the command line.
let package = Package(
  name: "afstem",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "afstem", targets: ["AfstemCLI"]),
    .library(name: "CSV", targets: ["CSV"]),
    .library(name: "XLSX", targets: ["XLSX"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(
      name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
    .systemLibrary(
      name: "CLibISAL", pkgConfig: "libisal", providers: [.apt(["libisal-dev"]), .brew(["isa-l"])]),
    .systemLibrary(
      name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"]), .brew(["openssl"])]),
    .systemLibrary(
      name: "CLibSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]),
    .target(name: "CByteScan"),
    .target(name: "CExchange"),
    // What XLSX and the product both speak of: exact numbers, cells, ranges, limits.
    .target(name: "Cells", swiftSettings: settings),
    .target(name: "CSV", dependencies: ["CByteScan"], swiftSettings: settings),
    .target(
      name: "XLSX", dependencies: ["CByteScan", "Cells", "CLibXML2", "CLibZip", "CLibISAL"],
      swiftSettings: settings),
    .target(name: "Totals", swiftSettings: settings),
    .target(
      name: "Files",
      dependencies: ["CExchange", .product(name: "SystemPackage", package: "swift-system")],
      swiftSettings: settings),
    .target(
      name: "Digest",
      dependencies: ["CLibCrypto", "Files", .product(name: "SystemPackage", package: "swift-system")],
      swiftSettings: settings),
    .target(name: "SQLite", dependencies: ["CLibSQLite"], swiftSettings: settings),
    .target(name: "Model", dependencies: ["Cells", "Files"], swiftSettings: settings),
    .target(
      name: "Vocabulary", dependencies: ["Model", .product(name: "Yams", package: "Yams")],
      resources: [.embedInCode("vocabulary.yml")], swiftSettings: settings),
    .target(
      name: "Publish",
      dependencies: [
        "Cells", "CSV", "Digest", "Files", "Model", "SQLite", "Vocabulary", "XLSX",
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      resources: [.embedInCode("Report/Templates")], swiftSettings: settings),
    .target(
      name: "Read",
      dependencies: [
        "CByteScan", "CSV", "Cells", "Files", "Model", "XLSX",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: settings),
    .target(
      name: "Convert",
      dependencies: [
        "CSV", "Cells", "Files", "Model", "Read", "XLSX",
        .product(name: "SystemPackage", package: "swift-system"),
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: settings),
    .target(
      name: "Interpret",
      dependencies: [
        "CByteScan", "Cells", "CSV", "Files", "Model", "Read", "Totals", "Vocabulary",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: settings),
    .target(
      name: "Proof",
      dependencies: ["Cells", "Files", "Interpret", "Model", "Read", "Totals", "Vocabulary"],
      swiftSettings: settings),
    .target(
      name: "Combining",
      dependencies: [
        "Cells", "CSV", "Files", "Interpret", "Model", "Proof", "Read", "Totals", "Vocabulary", "XLSX",
        .product(name: "SystemPackage", package: "swift-system"),
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: settings),
    .target(name: "Consolidate", dependencies: ["Cells", "Model", "Vocabulary"], swiftSettings: settings),
    .target(name: "Check", dependencies: ["Cells", "Model"], swiftSettings: settings),
    .target(
      name: "Afstem",
      dependencies: [
        "Cells", "Check", "Combining", "Consolidate", "Convert", "CSV", "Digest", "Files", "Interpret",
        "Model",
        "Proof", "Publish", "Read",
        "SQLite", "Totals", "Vocabulary", "XLSX",
        .product(name: "SystemPackage", package: "swift-system"),
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "AfstemCLI",
      dependencies: [
        "Afstem", "Cells", "Combining", "Convert", "Files", "Model", "Proof", "Publish", "Vocabulary",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: settings),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
    .testTarget(
      name: "CSVTests", dependencies: ["CByteScan", "CSV", "TestSupport"], swiftSettings: settings),
    .testTarget(name: "CellsTests", dependencies: ["Cells"], swiftSettings: settings),
    .testTarget(name: "XLSXTests", dependencies: ["XLSX", "TestSupport"], swiftSettings: settings),
    .testTarget(name: "TotalsTests", dependencies: ["Totals", "TestSupport"], swiftSettings: settings),
    .testTarget(name: "SQLiteTests", dependencies: ["SQLite", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "AfstemTests",
      dependencies: [
        "Afstem", "Cells", "Check", "Combining", "Consolidate", "Convert", "Digest", "Files", "Interpret",
        "Model", "Proof",
        "Publish",
        "Read", "SQLite", "TestSupport", "Vocabulary", "XLSX",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      exclude: ["Run/Unattended/failing_calls.c"], swiftSettings: settings),
  ]
)
