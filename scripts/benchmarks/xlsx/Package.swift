// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that what only measures is no part of the product.
let package = Package(
  name: "xlsx-benchmark",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "afstem", path: "../../..")],
  targets: ["read-rows", "write-rows"].map {
    .executableTarget(
      name: $0, dependencies: [.product(name: "AfstemXLSX", package: "afstem")],
      swiftSettings: [.swiftLanguageMode(.v6)])
  }
)
