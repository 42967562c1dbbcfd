public import Foundation

/// A folder that is gone when its last holder is.
public final class TemporaryFolder: Sendable {
  public let url: URL
  public var path: String { url.path }

  public init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "afstem-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// The path of a file that is or will be in the folder.
  public func file(_ name: String) -> String { url.appending(path: name).path }

  /// The names of what is in the folder, sorted.
  public func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }

  /// Writes a file, and the folders above it.
  public func write(_ text: String, to name: String) throws { try write(Data(text.utf8), to: name) }

  public func write(_ bytes: some DataProtocol, to name: String) throws {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  /// Makes a file an hour old.
  public func age(_ name: String) throws {
    try FileManager.default.setAttributes(
      [.modificationDate: Date.now - 3_600], ofItemAtPath: "\(path)/\(name)")
  }

  /// The bytes of a file as text; `nil` where there is none.
  public func read(_ name: String) -> String? {
    FileManager.default.contents(atPath: "\(path)/\(name)").map { String(decoding: $0, as: UTF8.self) }
  }

  public func bytes(of name: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: url.appending(path: name)))
  }

  public func text(of name: String) throws -> String {
    try String(contentsOf: url.appending(path: name), encoding: .utf8)
  }
}
