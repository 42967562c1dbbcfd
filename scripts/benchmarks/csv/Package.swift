// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that measuring never costs those who only build.
let package = Package(
  name: "csv",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "afstem", path: "../../..")],
  targets: [
    .executableTarget(
      name: "csv-rows", dependencies: [.product(name: "AfstemCSV", package: "afstem")],
      swiftSettings: [.swiftLanguageMode(.v6)])
  ]
)
