public import Foundation
public import Testing

/// A program that is not ours, for what only another program can check.
public struct Oracle: Sendable {
  public let path: String

  public init(path: String) { self.path = path }

  /// `nil` where the machine lacks it: the tests that need it are then disabled, and say so.
  public init?(named name: String) {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let paths = folders.map { "\($0)/\(name)" }
    guard let path = paths.first(where: FileManager.default.isExecutableFile(atPath:)) else { return nil }
    self.path = path
  }

  public static let libreOffice = Oracle(named: "soffice")
  public static let xmllint = Oracle(named: "xmllint")
  public static let chromium = Oracle(named: "chromium")
  public static let pdfText = Oracle(named: "pdftotext")

  /// The Python that `scripts/setup --test` fills with the libraries of the checks.
  public static let python: Oracle? = {
    let environment = ProcessInfo.processInfo.environment
    let cache = environment["XDG_CACHE_HOME"] ?? "\(environment["HOME"] ?? "/tmp")/.cache"
    let home = "\(cache)/afstem/python"
    guard FileManager.default.fileExists(atPath: "\(home)/complete") else { return nil }
    return Oracle(path: "\(home)/bin/python")
  }()

  /// Whether the checks' Python has a module; one that was set up for an older clone may lack it.
  public static func pythonHas(_ module: String) -> Bool {
    let script = "import importlib.util, sys; sys.exit(importlib.util.find_spec('\(module)') is None)"
    return (try? python?.run(["-c", script]))??.status == 0
  }

  /// What a program printed, and how it ended.
  public struct Result {
    public var status: Int32
    public var output: String
    public var errors: String
  }

  /// Runs the program to its end in a folder. What it prints goes through files: a full pipe would stop it.
  ///
  /// - Parameter environment: Added to that of the tests.
  public func run(
    _ arguments: [String], in folder: URL? = nil, environment: [String: String] = [:]
  ) throws -> Result {
    let prints = try TemporaryFolder()
    for name in ["output", "errors"] { try prints.write("", to: name) }
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    // What a program says must not depend on who runs the tests.
    let language = ["LC_ALL": "C.UTF-8"]
    process.environment = ProcessInfo.processInfo.environment.merging(language) { $1 }.merging(environment) {
      $1
    }
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: prints.url.appending(path: "output"))
    process.standardError = try FileHandle(forWritingTo: prints.url.appending(path: "errors"))
    try process.run()
    process.waitUntilExit()
    return try Result(
      status: process.terminationStatus, output: prints.text(of: "output"), errors: prints.text(of: "errors"))
  }

  /// Runs the program and expects it to succeed; what it printed is the failure's text.
  public func accepts(
    _ arguments: String..., in folder: URL? = nil, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let result = try run(arguments, in: folder)
    #expect(result.status == 0, "\(result.output)\(result.errors)", sourceLocation: sourceLocation)
  }
}
