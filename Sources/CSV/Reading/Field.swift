/// One value of a record, as it stands in the file.
///
/// It borrows the reader's bytes and is valid as long as its record.
public struct Field {
  /// What stands between the quotes of a quoted field, or the whole of any other; nothing is resolved in it.
  public let bytes: UnsafeBufferPointer<UInt8>
  /// Text against RFC 4180 between the closing quote and the delimiter.
  let tail: UnsafeBufferPointer<UInt8>
  public let isQuoted: Bool
  /// The dialect's quote where it may stand doubled in the bytes.
  let quote: UInt8?
  let escape: UInt8?

  public var isEmpty: Bool { bytes.isEmpty && tail.isEmpty }

  /// Whether the value is `bytes` as they stand.
  ///
  /// - Complexity: O(*n*) for a quoted field.
  public var isPlain: Bool {
    guard isQuoted || escape != nil else { return true }
    return tail.isEmpty && !bytes.contains { $0 == quote || $0 == escape }
  }

  /// The value: quotes resolved, escapes undone. A byte that is no UTF-8 becomes U+FFFD; the reader reports it.
  public var string: String {
    if isPlain { return String(decoding: bytes, as: UTF8.self) }
    var value: [UInt8] = []
    append(to: &value)
    return String(decoding: value, as: UTF8.self)
  }

  /// Appends the value's bytes.
  public func append(to value: inout [UInt8]) {
    guard isQuoted || escape != nil else { return value.append(contentsOf: bytes) }
    value.reserveCapacity(value.count + bytes.count + tail.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let hasNext = index + 1 < bytes.count
      let isDoubled = byte == quote && isQuoted && hasNext && bytes[index + 1] == quote
      if isDoubled || (byte == escape && hasNext) { index += 1 }
      value.append(bytes[index])
      index += 1
    }
    value.append(contentsOf: tail)
  }
}
