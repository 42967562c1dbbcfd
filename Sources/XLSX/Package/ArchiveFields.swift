/// The little-endian fields of an archive's record, by offset.
///
/// A field beyond the record's end reads as zero; callers check the record's length.
struct ArchiveFields {
  let bytes: UnsafeBufferPointer<UInt8>

  func number<Number: FixedWidthInteger>(_ offset: Int, _: Number.Type) -> Number {
    guard offset >= 0, offset <= bytes.count - MemoryLayout<Number>.size else { return 0 }
    return Number(
      littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: offset, as: Number.self))
  }

  func short(_ offset: Int) -> Int { Int(number(offset, UInt16.self)) }
  func long(_ offset: Int) -> UInt64 { UInt64(number(offset, UInt32.self)) }

  /// `count` bytes at an offset; `nil` if there are fewer.
  func slice(_ offset: Int, count: Int) -> UnsafeBufferPointer<UInt8>? {
    guard offset >= 0, count >= 0, offset <= bytes.count, count <= bytes.count - offset else { return nil }
    return UnsafeBufferPointer(rebasing: bytes[offset..<(offset + count)])
  }
}
