/// One logical row of a delimited file.
///
/// It borrows the reader's bytes and is valid until the reader is asked for the next.
public struct Record {
  /// The line it starts on; counts from 1.
  public let line: Int
  /// Its number among the records; counts from 0.
  public let index: Int
  /// Where it starts; counts from 0, in bytes of the text as UTF-8, a byte order mark aside.
  public let offset: Int
  public let flaws: Flaws

  @usableFromInline let window: UnsafeBufferPointer<UInt8>
  @usableFromInline let shape: RecordShape
  /// The dialect's escape, which takes the next byte's meaning; `nil` for none.
  public let escape: UInt8?

  init(
    line: Int, index: Int, offset: Int, flaws: Flaws, window: UnsafeBufferPointer<UInt8>, shape: RecordShape,
    escape: UInt8?
  ) {
    self.line = line
    self.index = index
    self.offset = offset
    self.flaws = flaws
    self.window = window
    self.shape = shape
    self.escape = escape
  }

  /// All its fields as they stand in the file, with what is between them.
  public var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: window[shape.start..<max(shape.start, shape.lastEnd)])
  }

  @inlinable
  public var count: Int { shape.count }

  /// The field at an index that counts from 0; `nil` past the last.
  @inlinable
  public subscript(index: Int) -> Field? {
    guard let slice = shape.slice(index, in: window) else { return nil }
    return Field(slice, in: window, quote: shape.quote, escape: escape)
  }

  /// The value at an index that counts from 0 where it stands in the file; `nil` past the last, and where quotes or
  /// escapes have to be resolved first.
  @inlinable @inline(__always)
  public func plainValue(_ index: Int) -> UnsafeBufferPointer<UInt8>? {
    shape.plainValue(index, in: window) ?? plainScannedValue(index)
  }

  @usableFromInline @inline(never)
  func plainScannedValue(_ index: Int) -> UnsafeBufferPointer<UInt8>? {
    guard let field = self[index], field.isPlain else { return nil }
    return field.bytes
  }

  /// The value at an index that counts from 0; `nil` past the last.
  public func string(_ index: Int) -> String? { self[index]?.string }

  /// Every value in order.
  public var strings: [String] { (0..<count).compactMap { self[$0]?.string } }
}
