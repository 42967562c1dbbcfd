// swift-tools-version: 6.1
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// The targets stand in the data's order: bytes to rows, rows to facts, facts to the command line.
let package = Package(
  name: "afstem",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "afstem", targets: ["AfstemCLI"]),
    .library(name: "Afstem", targets: ["Afstem"]),
    .library(name: "CSV", targets: ["CSV"]),
    .library(name: "XLSX", targets: ["XLSX"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
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
    .target(name: "CByteScan"),
    .target(name: "CExchange"),
    // What XLSX and Afstem both speak of: exact numbers, cells, ranges, limits.
    .target(name: "Cells", swiftSettings: settings),
    .target(name: "CSV", dependencies: ["CByteScan"], swiftSettings: settings),
    .target(
      name: "XLSX", dependencies: ["CByteScan", "Cells", "CLibXML2", "CLibZip", "CLibISAL"],
      // Rows and cells are lent: the compiler keeps them from outliving what they point into.
      swiftSettings: settings + [.enableExperimentalFeature("Lifetimes")]),
    .target(
      name: "Afstem",
      dependencies: [
        "CByteScan",
        "CExchange",
        "Cells",
        "CSV",
        "XLSX",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "Yams", package: "Yams"),
      ],
      resources: [
        .embedInCode("Vocabulary/vocabulary.yml"),
        .embedInCode("Publish/Report/Templates"),
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "AfstemCLI",
      dependencies: [
        "Afstem",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: settings),
    .target(name: "Surroundings", path: "Tests/Surroundings", swiftSettings: settings),
    .testTarget(
      name: "CSVTests", dependencies: ["CByteScan", "CSV", "Surroundings"], swiftSettings: settings),
    .testTarget(name: "CellsTests", dependencies: ["Cells"], swiftSettings: settings),
    .testTarget(name: "XLSXTests", dependencies: ["XLSX", "Surroundings"], swiftSettings: settings),
    .testTarget(
      name: "AfstemTests",
      dependencies: ["Afstem", "Cells", "Surroundings", .product(name: "GRDB", package: "GRDB.swift")],
      exclude: ["Run/Unattended/failing_calls.c"], swiftSettings: settings),
  ]
)
