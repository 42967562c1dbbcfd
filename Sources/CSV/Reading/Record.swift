/// A record of a delimited file, borrowed from the reader; valid until the reader's next call to
/// ``CSVReader/next()``.
///
/// The compiler enforces this. Copy what is needed for longer: ``string(at:)``, ``strings``.
public struct Record: ~Escapable {
  /// The line on which the record starts; counts from 1. A record spans several lines if a quoted field does.
  public let line: Int
  /// The number of the record; counts from 0. Skipped blank lines do not count.
  public let index: Int
  /// The offset of the record's first byte in the text as UTF-8, without its byte order mark; counts from 0.
  public let offset: Int
  /// How the record violates RFC 4180; empty if it does not.
  public let flaws: Flaws
  /// The escape of the reader's dialect.
  public let escape: UInt8?

  @usableFromInline let window: Span<UInt8>
  @usableFromInline let shape: RecordShape

  @_lifetime(copy window)
  init(
    line: Int, index: Int, offset: Int, flaws: Flaws, escape: UInt8?, window: Span<UInt8>, shape: RecordShape
  ) {
    self.line = line
    self.index = index
    self.offset = offset
    self.flaws = flaws
    self.escape = escape
    self.window = window
    self.shape = shape
  }

  /// The number of fields: at least 1.
  @inlinable
  public var count: Int { shape.count }

  /// The indices of the fields, which count from 0.
  @inlinable
  public var indices: Range<Int> { 0..<shape.count }

  /// Whether the line is empty; a record with empty quotes, `""`, is not.
  public var isBlank: Bool { shape.isBlank }

  /// The record as it is in the file, its delimiters and quotes included and its line ending excluded; UTF-8,
  /// whatever the file's encoding.
  public var bytes: Span<UInt8> {
    @_lifetime(copy self)
    get { window.extracting(shape.range) }
  }

  /// The field at an index that counts from 0; `nil` past the last.
  ///
  /// - Complexity: O(1).
  public subscript(index: Int) -> Field? {
    @inlinable @_lifetime(copy self)
    get {
      guard let slice = shape.slice(index, in: window) else { return nil }
      return Field(slice, in: window, quote: shape.quote, escape: escape)
    }
  }

  /// The value at an index that counts from 0, without a copy; `nil` past the last field, and if quotes or escapes
  /// must be resolved first.
  ///
  /// It is the fastest access to a value: the same as ``subscript(_:)`` with ``Field/isPlain`` and ``Field/bytes``.
  ///
  /// - Complexity: O(*n*) in the field's bytes if it is quoted, otherwise O(1).
  @inlinable @inline(__always) @_lifetime(copy self)
  public func plainValue(at index: Int) -> Span<UInt8>? {
    if let value = shape.plainValue(index, in: window) { return value }
    return scannedPlainValue(at: index)
  }

  @usableFromInline @inline(never) @_lifetime(copy self)
  func scannedPlainValue(at index: Int) -> Span<UInt8>? {
    guard let field = self[index], field.isPlain else { return nil }
    return field.bytes
  }

  /// A copy of the value at an index that counts from 0; `nil` past the last.
  ///
  /// - Complexity: O(*n*) in the field's bytes.
  public func string(at index: Int) -> String? {
    guard let field = self[index] else { return nil }
    return field.string
  }

  /// Copies of all values, in order.
  ///
  /// - Complexity: O(*n*) in the record's bytes.
  public var strings: [String] {
    var strings: [String] = []
    strings.reserveCapacity(count)
    for index in indices {
      if let field = self[index] { strings.append(field.string) }
    }
    return strings
  }
}
