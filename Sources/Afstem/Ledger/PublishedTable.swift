/// A table of the common schema as a run published it.
public struct PublishedTable: Sendable, Hashable {
  /// The schema's name: `budget`.
  public var name: String
  /// Lower-case hexadecimal, of `bytes`.
  public var sha256: String
  /// The table as RFC 4180 CSV.
  public var bytes: [UInt8]

  public init(name: String, sha256: String, bytes: [UInt8]) {
    self.name = name
    self.sha256 = sha256
    self.bytes = bytes
  }
}
