/// Where the fields of a record stand in a window, in one of two forms.
@usableFromInline
struct RecordShape {
  /// From the structure index: where each field ends, from `base` on. Valid until the next record is looked for.
  @usableFromInline private(set) var ends: UnsafePointer<UInt32>?
  /// From the record scanner, where `ends` is `nil`.
  @usableFromInline private(set) var scanned: UnsafePointer<FieldSlice>?
  @usableFromInline private(set) var count = 0
  @usableFromInline private(set) var start = 0
  @usableFromInline private(set) var base = 0
  /// Where the last field ends, which is before a CR LF.
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

  /// Nothing stands on the line.
  var isBlank: Bool { count == 1 && start == lastEnd }

  /// The field at an index that counts from 0; `nil` past the last.
  @inlinable
  func slice(_ index: Int, in window: UnsafeBufferPointer<UInt8>) -> FieldSlice? {
    guard index >= 0, index < count else { return nil }
    guard let ends else { return scanned?[index] }
    let field = place(index, by: ends)
    // The index vouches that a field which starts with a quote ends with the one that closes it.
    let isQuoted = !field.isEmpty && window[field.lowerBound] == quote
    return FieldSlice(
      start: field.lowerBound, end: field.upperBound, closingQuote: isQuoted ? field.upperBound - 1 : nil)
  }

  /// Where a field stands that the structure index found.
  @inlinable @inline(__always)
  func place(_ index: Int, by ends: UnsafePointer<UInt32>) -> Range<Int> {
    let start = index == 0 ? start : base + Int(ends[index - 1]) + 1
    return start..<(index == count - 1 ? lastEnd : base + Int(ends[index]))
  }

  /// A field's bytes within its quotes, where the structure index found it and no quote stands within them.
  @inlinable @inline(__always)
  func plainValue(_ index: Int, in window: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>? {
    guard let ends, index >= 0, index < count else { return nil }
    let place = place(index, by: ends)
    guard !place.isEmpty, let quote, window[place.lowerBound] == quote else {
      return UnsafeBufferPointer(rebasing: window[place])
    }
    let value = UnsafeBufferPointer(rebasing: window[place.lowerBound + 1..<place.upperBound - 1])
    return value.holds(quote) ? nil : value
  }
}
