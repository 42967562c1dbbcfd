internal import CByteScan

/// One value of a record, as it stands in the file.
///
/// It borrows the reader's bytes and is valid as long as its record.
@frozen
public struct Field {
  /// What stands between the quotes of a quoted field, or the whole of any other; nothing is resolved in it.
  public let bytes: UnsafeBufferPointer<UInt8>
  /// Text against RFC 4180 between the closing quote and the delimiter.
  public let tail: UnsafeBufferPointer<UInt8>
  public let isQuoted: Bool
  /// The dialect's quote and escape.
  @usableFromInline let quote: UInt8?
  @usableFromInline let escape: UInt8?

  @inlinable
  init(_ slice: FieldSlice, in window: UnsafeBufferPointer<UInt8>, quote: UInt8?, escape: UInt8?) {
    let start = slice.closingQuote == nil ? slice.start : slice.start + 1
    let end = slice.closingQuote ?? slice.end
    let tailStart = slice.closingQuote.map { $0 + 1 } ?? slice.end
    bytes = UnsafeBufferPointer(rebasing: window[start..<end])
    tail = UnsafeBufferPointer(rebasing: window[tailStart..<slice.end])
    isQuoted = slice.closingQuote != nil
    self.quote = quote
    self.escape = escape
  }

  @inlinable
  public var isEmpty: Bool { bytes.isEmpty && tail.isEmpty }

  /// Whether the value is `bytes` as they stand.
  ///
  /// - Complexity: O(*n*) for a quoted field.
  public var isPlain: Bool {
    guard isQuoted || escape != nil else { return true }
    guard tail.isEmpty, !bytes.holds(escape) else { return false }
    return !isQuoted || !bytes.holds(quote)
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

extension UnsafeBufferPointer<UInt8> {
  /// Whether the byte stands among these; `nil` never does.
  @usableFromInline
  func holds(_ byte: UInt8?) -> Bool {
    guard let byte, let baseAddress else { return false }
    return afstem_holds(baseAddress, count, byte) != 0
  }
}
