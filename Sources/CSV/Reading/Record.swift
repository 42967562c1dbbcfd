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

  let window: UnsafeBufferPointer<UInt8>
  let slices: [FieldSlice]
  let quote: UInt8?
  let escape: UInt8?

  public var count: Int { slices.count }

  /// The field at an index that counts from 0; `nil` past the last.
  public subscript(index: Int) -> Field? {
    guard slices.indices.contains(index) else { return nil }
    let slice = slices[index]
    guard let closing = slice.closingQuote else {
      return Field(
        bytes: bytes(slice.start, slice.end), tail: bytes(slice.end, slice.end), isQuoted: false,
        quote: quote,
        escape: escape)
    }
    return Field(
      bytes: bytes(slice.start + 1, closing), tail: bytes(closing + 1, slice.end), isQuoted: true,
      quote: quote,
      escape: escape)
  }

  /// The value at an index that counts from 0; `nil` past the last.
  public func string(_ index: Int) -> String? { self[index]?.string }

  /// Every value in order.
  public var strings: [String] { (0..<count).compactMap { self[$0]?.string } }

  private func bytes(_ start: Int, _ end: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: window[start..<end])
  }
}
