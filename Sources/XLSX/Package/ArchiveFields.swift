/// The little-endian fields of a record in an archive, by their offsets in it.
///
/// A field that is not there reads as zero; who reads them has made sure of the record's length.
struct ArchiveFields {
  let bytes: UnsafeBufferPointer<UInt8>

  func number<Number: FixedWidthInteger>(_ offset: Int, _: Number.Type) -> Number {
    guard offset >= 0, offset <= bytes.count - MemoryLayout<Number>.size else { return 0 }
    return Number(
      littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: offset, as: Number.self))
  }

  func short(_ offset: Int) -> Int { Int(number(offset, UInt16.self)) }
  func long(_ offset: Int) -> UInt64 { UInt64(number(offset, UInt32.self)) }

  /// The bytes from `offset` on; `nil` where there are not as many.
  func slice(_ offset: Int, count: Int) -> UnsafeBufferPointer<UInt8>? {
    guard offset >= 0, count >= 0, offset <= bytes.count, count <= bytes.count - offset else { return nil }
    return UnsafeBufferPointer(rebasing: bytes[offset..<(offset + count)])
  }
}
