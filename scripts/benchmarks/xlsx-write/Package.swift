// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that measuring never costs those who only build.
let package = Package(
  name: "xlsx-write",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "afstem", path: "../../..")],
  targets: [
    .executableTarget(name: "write-rows", dependencies: [.product(name: "XLSX", package: "afstem")])
  ]
)
