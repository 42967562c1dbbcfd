/// A part of the package that lies deflated in the spool.
struct SpooledPart: Sendable {
  /// Its name in the archive: `xl/workbook.xml`.
  var name: String
  /// Where its deflated bytes start in the spool.
  var offset: UInt64
  /// How many deflated bytes there are.
  var deflatedSize: UInt64
  /// How many bytes they inflate to.
  var size: UInt64
  /// CRC-32 of the inflated bytes.
  var checksum: UInt32
}
