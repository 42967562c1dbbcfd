/// Where a field stands in a window; offsets count from 0 at the window's start.
@usableFromInline @frozen
struct FieldSlice: Sendable, Hashable {
  /// The first byte, an opening quote included.
  @usableFromInline var start: Int
  /// Past the last byte, a closing quote included.
  @usableFromInline var end: Int
  /// The closing quote; `nil` if the field is not quoted.
  ///
  /// Between it and `end` there is text only in records with the flaw ``Flaws/textAfterQuote``.
  @usableFromInline var closingQuote: Int?

  @inlinable
  init(start: Int, end: Int, closingQuote: Int? = nil) {
    self.start = start
    self.end = end
    self.closingQuote = closingQuote
  }
}

/// Where the fields of a record stand in a window, as the structure index or as the record scanner found them.
///
/// It points into the storage of the tokeniser that made it, and is valid until the tokeniser's next step.
@usableFromInline
struct RecordShape {
  /// The offset from `base` of the end of each field; `nil` if the record scanner found the record.
  @usableFromInline private(set) var ends: UnsafePointer<UInt32>?
  /// The fields, if the record scanner found the record.
  @usableFromInline private(set) var scanned: UnsafePointer<FieldSlice>?
  @usableFromInline private(set) var count = 0
  @usableFromInline private(set) var start = 0
  @usableFromInline private(set) var base = 0
  /// The end of the last field, which is before a CR LF.
  @usableFromInline private(set) var lastEnd = 0
  @usableFromInline let quote: UInt8?

  init(quote: UInt8?) { self.quote = quote }

  mutating func set(start: Int, base: Int, ends: UnsafePointer<UInt32>, count: Int, lastEnd: Int) {
    self.start = start
    self.base = base
    self.ends = ends
    self.count = count
    self.lastEnd = lastEnd
  }

  mutating func set(_ scanned: ScannedFields) {
    ends = nil
    self.scanned = scanned.settle()
    count = scanned.fields.count
    start = scanned.fields.first?.start ?? 0
    lastEnd = scanned.fields.last?.end ?? 0
  }

  /// Whether the line is empty.
  @usableFromInline var isBlank: Bool { count == 1 && start == lastEnd }

  /// All fields and what is between them.
  @usableFromInline
  var range: Range<Int> { start..<max(start, lastEnd) }

  // The index and the scanner keep every offset within the window that they searched, which is the one given here.

  /// The field at an index that counts from 0; `nil` past the last.
  @inlinable
  func slice(_ index: Int, in window: Span<UInt8>) -> FieldSlice? {
    guard index >= 0, index < count else { return nil }
    guard let ends else { return scanned?[index] }
    let field = place(index, by: ends)
    // In what the index accepts, a field that starts with a quote ends with the closing one.
    let isQuoted = !field.isEmpty && window[unchecked: field.lowerBound] == quote
    return FieldSlice(
      start: field.lowerBound, end: field.upperBound, closingQuote: isQuoted ? field.upperBound - 1 : nil)
  }

  @inlinable @inline(__always)
  func place(_ index: Int, by ends: UnsafePointer<UInt32>) -> Range<Int> {
    let start = index == 0 ? start : base + Int(ends[index - 1]) + 1
    return start..<(index == count - 1 ? lastEnd : base + Int(ends[index]))
  }

  /// A field without its quotes, if the structure index found it and it contains no quote; otherwise `nil`.
  @inlinable @inline(__always) @_lifetime(copy window)
  func plainValue(_ index: Int, in window: Span<UInt8>) -> Span<UInt8>? {
    guard let ends, index >= 0, index < count else { return nil }
    let place = place(index, by: ends)
    guard !place.isEmpty, let quote, window[unchecked: place.lowerBound] == quote else {
      return window.extracting(unchecked: place)
    }
    let value = window.extracting(
      unchecked: Range(uncheckedBounds: (place.lowerBound + 1, place.upperBound - 1)))
    return value.contains(quote) ? nil : value
  }
}

/// The fields that a ``RecordScanner`` found, in storage that a ``RecordShape`` can point into without retaining it.
final class ScannedFields {
  var fields: [FieldSlice] = []
  private var storage = UnsafeMutableBufferPointer<FieldSlice>.allocate(capacity: 64)

  deinit { storage.deallocate() }

  /// Copies the fields to storage that is valid until the next call.
  func settle() -> UnsafePointer<FieldSlice>? {
    if fields.count > storage.count {
      storage.deallocate()
      storage = .allocate(capacity: fields.count * 2)
    }
    _ = storage.update(fromContentsOf: fields)
    return UnsafePointer(storage.baseAddress)
  }
}
