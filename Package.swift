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

/// A product of another package. The program alone needs it: who depends on a library with `traits: []` fetches none.
func program(_ product: String, _ package: String) -> Target.Dependency {
  .product(name: product, package: package, condition: .when(traits: ["Program"]))
}

let argumentParser = program("ArgumentParser", "swift-argument-parser")
let logging = program("Logging", "swift-log")
let mustache = program("Mustache", "swift-mustache")
let systemPackage = program("SystemPackage", "swift-system")
let yams = program("Yams", "Yams")

/// The folder of a module, which has its name but for the package's: `AfstemModel` stands in `Sources/Model`. The names
/// of modules are unique among all packages of a build, whether it uses them or not, so each bears the package's.
func folder(_ module: String) -> String { "Sources/" + module.replacing("Afstem", with: "") }

func room(
  _ module: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []
) -> Target {
  .target(
    name: module, dependencies: dependencies, path: folder(module), resources: resources,
    swiftSettings: settings)
}

func systemLibrary(_ module: String, _ pkgConfig: String, apt: String, brew: String) -> Target {
  .systemLibrary(
    name: module, path: folder(module), pkgConfig: pkgConfig, providers: [.apt([apt]), .brew([brew])])
}

// The targets stand in the data's order: bytes to rows, rows to facts, facts to the command line.
let package = Package(
  name: "afstem",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "afstem", targets: ["AfstemCLI"]),
    .library(name: "AfstemCSV", targets: ["AfstemCSV"]),
    .library(name: "AfstemXLSX", targets: ["AfstemXLSX"]),
  ],
  traits: [
    .default(enabledTraits: ["Program"]),
    .trait(name: "Program", description: "The command, and the packages that it alone needs."),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    systemLibrary("CAfstemLibXML2", "libxml-2.0", apt: "libxml2-dev", brew: "libxml2"),
    systemLibrary("CAfstemLibZip", "libzip", apt: "libzip-dev", brew: "libzip"),
    systemLibrary("CAfstemLibISAL", "libisal", apt: "libisal-dev", brew: "isa-l"),
    systemLibrary("CAfstemLibCrypto", "libcrypto", apt: "libssl-dev", brew: "openssl"),
    systemLibrary("CAfstemLibSQLite", "sqlite3", apt: "libsqlite3-dev", brew: "sqlite"),
    .target(name: "CAfstemByteScan", path: folder("CAfstemByteScan")),
    // What scripts/build-release builds from, for `afstem --version --verbose` and the fingerprint of a run.
    .target(
      name: "CAfstemBuild", path: folder("CAfstemBuild"),
      cSettings: Context.environment["AFSTEM_BUILD"].map { [.define("AFSTEM_BUILD", to: "\"\($0)\"")] } ?? []),
    .target(name: "CAfstemExchange", path: folder("CAfstemExchange")),
    // What CSV, XLSX and the product all speak of: exact numbers, cells, ranges, typed rows, limits.
    room("AfstemCells"),
    room("AfstemCSV", ["CAfstemByteScan", "AfstemCells"]),
    room(
      "AfstemXLSX",
      ["CAfstemByteScan", "AfstemCells", "CAfstemLibXML2", "CAfstemLibZip", "CAfstemLibISAL"]),
    room("AfstemTotals"),
    room("AfstemFiles", ["CAfstemExchange", systemPackage]),
    room("AfstemDigest", ["CAfstemLibCrypto", "AfstemFiles", systemPackage]),
    room("AfstemSQLite", ["CAfstemLibSQLite"]),
    room("AfstemModel", ["CAfstemBuild", "AfstemCells", "AfstemFiles"]),
    room("AfstemVocabulary", ["AfstemModel", yams], resources: [.embedInCode("vocabulary.yml")]),
    room(
      "AfstemPublish",
      [
        "AfstemCells", "AfstemCSV", "AfstemDigest", "AfstemFiles", "AfstemModel", "AfstemSQLite",
        "AfstemVocabulary",
        "AfstemXLSX", mustache, systemPackage,
      ],
      resources: [.embedInCode("Report/Templates")]),
    room(
      "AfstemRead",
      [
        "CAfstemByteScan", "AfstemCSV", "AfstemCells", "AfstemFiles", "AfstemModel", "AfstemXLSX",
        systemPackage,
      ]),
    room(
      "AfstemConvert",
      [
        "AfstemCSV", "AfstemCells", "AfstemFiles", "AfstemModel", "AfstemRead", "AfstemXLSX", systemPackage,
        yams,
      ]),
    room(
      "AfstemInterpret",
      [
        "CAfstemByteScan", "AfstemCells", "AfstemCSV", "AfstemFiles", "AfstemModel", "AfstemRead",
        "AfstemTotals", "AfstemVocabulary", systemPackage,
      ]),
    room(
      "AfstemProof",
      [
        "AfstemCells", "AfstemFiles", "AfstemInterpret", "AfstemModel", "AfstemRead", "AfstemTotals",
        "AfstemVocabulary",
      ]),
    room(
      "AfstemCombining",
      [
        "AfstemCells", "AfstemCSV", "AfstemFiles", "AfstemInterpret", "AfstemModel", "AfstemProof",
        "AfstemRead", "AfstemTotals", "AfstemVocabulary", "AfstemXLSX", systemPackage, yams,
      ]),
    room("AfstemConsolidate", ["AfstemCells", "AfstemModel", "AfstemVocabulary"]),
    room("AfstemCheck", ["AfstemCells", "AfstemModel"]),
    .target(
      name: "Afstem",
      dependencies: [
        "AfstemCells", "AfstemCheck", "AfstemCombining", "AfstemConsolidate", "AfstemConvert", "AfstemCSV",
        "AfstemDigest", "AfstemFiles", "AfstemInterpret", "AfstemModel", "AfstemProof", "AfstemPublish",
        "AfstemRead", "AfstemSQLite", "AfstemTotals", "AfstemVocabulary", "AfstemXLSX", systemPackage, yams,
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "AfstemCLI",
      dependencies: [
        "Afstem", "AfstemCells", "AfstemCombining", "AfstemConvert", "AfstemFiles", "AfstemModel",
        "AfstemProof", "AfstemPublish", "AfstemVocabulary",
        argumentParser, logging, systemPackage,
      ],
      swiftSettings: settings),
    .target(name: "AfstemTestSupport", path: "Tests/TestSupport", swiftSettings: settings),
    .testTarget(
      name: "CSVTests", dependencies: ["CAfstemByteScan", "AfstemCSV", "AfstemTestSupport"],
      swiftSettings: settings),
    .testTarget(name: "CellsTests", dependencies: ["AfstemCells"], swiftSettings: settings),
    .testTarget(
      name: "XLSXTests", dependencies: ["AfstemXLSX", "AfstemTestSupport"], swiftSettings: settings),
    .testTarget(
      name: "TotalsTests", dependencies: ["AfstemTotals", "AfstemTestSupport"], swiftSettings: settings),
    .testTarget(
      name: "SQLiteTests", dependencies: ["AfstemSQLite", "AfstemTestSupport"], swiftSettings: settings),
    .testTarget(
      name: "AfstemTests",
      dependencies: [
        "Afstem", "AfstemCells", "AfstemCheck", "AfstemCombining", "AfstemConsolidate", "AfstemConvert",
        "AfstemDigest", "AfstemFiles", "AfstemInterpret", "AfstemModel", "AfstemProof", "AfstemPublish",
        "AfstemRead", "AfstemSQLite", "AfstemTestSupport", "AfstemVocabulary", "AfstemXLSX", systemPackage,
      ],
      exclude: ["Run/Unattended/failing_calls.c"], swiftSettings: settings),
  ]
)
