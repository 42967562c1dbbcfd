/// A table of the common schema as a run published it.
package struct PublishedTable: Sendable, Hashable {
  /// The schema's name: `budget`.
  package var name: String
  /// Lower-case hexadecimal, of `bytes`.
  package var sha256: String
  /// The table as RFC 4180 CSV.
  package var bytes: [UInt8]
}
