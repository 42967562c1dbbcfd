/// A field of a record, borrowed from the reader; valid as long as its record.
@frozen
public struct Field: ~Escapable {
  /// What is between the quotes of a quoted field, or all of an unquoted one; UTF-8 whatever the file's encoding.
  ///
  /// Doubled quotes and escapes are as in the file: ``isPlain`` says whether there are any.
  public let bytes: Span<UInt8>
  /// Text between the closing quote and the delimiter, which RFC 4180 §2.5 does not allow; it is part of the value.
  public let tail: Span<UInt8>
  /// Whether the field is quoted (RFC 4180 §2.5).
  public let isQuoted: Bool
  @usableFromInline let quote: UInt8?
  @usableFromInline let escape: UInt8?

  @inlinable @_lifetime(copy window)
  init(_ slice: FieldSlice, in window: Span<UInt8>, quote: UInt8?, escape: UInt8?) {
    // A slice is within the window in which it was found.
    if let closingQuote = slice.closingQuote {
      bytes = window.extracting(unchecked: Range(uncheckedBounds: (slice.start + 1, closingQuote)))
      tail = window.extracting(unchecked: Range(uncheckedBounds: (closingQuote + 1, slice.end)))
    } else {
      bytes = window.extracting(unchecked: Range(uncheckedBounds: (slice.start, slice.end)))
      tail = Span()
    }
    isQuoted = slice.closingQuote != nil
    self.quote = quote
    self.escape = escape
  }

  /// Whether the value is empty, quoted or not.
  @inlinable
  public var isEmpty: Bool { bytes.isEmpty && tail.isEmpty }

  /// Whether the value is exactly ``bytes``, with no quotes or escapes to resolve.
  ///
  /// - Complexity: O(*n*) in the field's bytes if it is quoted or the dialect has an escape, otherwise O(1).
  public var isPlain: Bool {
    guard isQuoted || escape != nil else { return true }
    guard tail.isEmpty, !bytes.contains(escape) else { return false }
    return !isQuoted || !bytes.contains(quote)
  }

  /// A copy of the value, its quotes (RFC 4180 §2.7) and escapes resolved.
  ///
  /// Bytes that are not valid UTF-8 become U+FFFD; they are among the reader's ``CSVReader/textProblems``.
  ///
  /// - Complexity: O(*n*) in the field's bytes.
  public var string: String {
    if isPlain { return String(decoding: bytes) }
    var value: [UInt8] = []
    append(to: &value)
    return String(decoding: value, as: UTF8.self)
  }

  /// Appends the value's bytes, its quotes (RFC 4180 §2.7) and escapes resolved.
  ///
  /// - Complexity: O(*n*) in the field's bytes.
  public func append(to value: inout [UInt8]) {
    guard !isPlain else {
      return bytes.withUnsafeBufferPointer { value.append(contentsOf: $0) }
    }
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
    tail.withUnsafeBufferPointer { value.append(contentsOf: $0) }
  }
}

extension String {
  /// Copies borrowed bytes in UTF-8; every sequence that is not valid UTF-8 becomes U+FFFD.
  ///
  /// - Complexity: O(*n*) in the bytes.
  public init(decoding bytes: Span<UInt8>) {
    self = bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }
}
