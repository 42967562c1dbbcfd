internal import CAfstemByteScan

/// The ends of the fields and records ahead, found 64 bytes at a time.
///
/// It covers text whose quotes are all placed as RFC 4180 §2.5–2.7 requires. It stops at the first that is not, and a
/// ``RecordScanner`` scans that record.
///
/// Positions count from 0 at the start of the text; the arrays hold offsets from `origin`.
struct StructureIndex: ~Copyable {
  private let delimiter: UInt8
  private let quote: CInt
  private var structure = afstem_structure()
  private var capacity = 0
  /// How many entries of each array have been used.
  private var takenRecords = 0
  private var takenEnds = 0
  private var takenQuotedLineEnds = 0
  private var batch = shortestBatch

  /// The position from which offsets count: the start of the first unused record at the last call to `renew`.
  private(set) var origin = 0
  /// The position at which the scan continues.
  private(set) var position = 0
  /// Whether there is a misplaced quote at the position.
  private(set) var isBlocked = false

  /// The number of bytes scanned after a restart: one misplaced quote is often followed by more.
  private static let shortestBatch = 512
  private static let longestBatch = 16 << 10

  init(_ dialect: Dialect) {
    delimiter = dialect.delimiter
    quote = dialect.quote.map(CInt.init) ?? -1
    structure.after_boundary = 1
  }

  deinit {
    structure.ends?.deallocate()
    structure.records?.deallocate()
    structure.quoted_line_ends?.deallocate()
  }

  /// A record of the index.
  struct Entry {
    /// The offset from the origin of the end of each field.
    let ends: UnsafePointer<UInt32>
    let count: Int
    /// The number of line endings inside its quotes.
    let quotedLineEnds: Int
  }

  /// Uses the next record; `nil` if none is known yet.
  mutating func next() -> Entry? {
    guard takenRecords < structure.record_count, let ends = structure.ends, let records = structure.records
    else {
      return nil
    }
    let first = takenEnds
    takenEnds = Int(records[takenRecords])
    takenRecords += 1
    return Entry(
      ends: UnsafePointer(ends + first), count: takenEnds - first,
      quotedLineEnds: passQuotedLineEnds(before: ends[takenEnds - 1]))
  }

  private mutating func passQuotedLineEnds(before end: UInt32) -> Int {
    guard takenQuotedLineEnds < structure.quoted_line_end_count, let quoted = structure.quoted_line_ends
    else {
      return 0
    }
    let first = takenQuotedLineEnds
    while takenQuotedLineEnds < structure.quoted_line_end_count, quoted[takenQuotedLineEnds] < end {
      takenQuotedLineEnds += 1
    }
    return takenQuotedLineEnds - first
  }
}

extension StructureIndex {
  /// Scans further, once all known records have been used; `false` if there is nothing more to scan.
  ///
  /// - Parameters:
  ///   - windowOffset: The position of the window's first byte.
  ///   - recordStart: The position of the first unused record.
  @inline(never)
  mutating func extend(_ window: Span<UInt8>, windowOffset: Int, recordStart: Int, isLast: Bool) -> Bool {
    // Hold one byte back: the scan needs to know the byte after the last one scanned.
    let end = windowOffset + window.count - (isLast ? 0 : 1)
    guard !isBlocked, position < end else { return false }
    renew(from: recordStart)
    let count = min(batch, end - position)
    batch = min(batch * 2, Self.longestBatch)
    makeRoom(for: count)
    guard let base = UInt32(exactly: position - origin), base < .max - UInt32(Self.longestBatch) else {
      return false
    }
    let start = position - windowOffset
    let next = start + count < window.count ? window[start + count] : .lineFeed
    let (delimiter, quote) = (delimiter, quote)
    let scanned = window.extracting(start..<start + count).withUnsafeBufferPointer { bytes in
      afstem_scan_structure(&structure, bytes.baseAddress, count, next, delimiter, quote, base)
    }
    position += scanned
    isBlocked = scanned < count
    return true
  }

  /// Clears the index and continues at a position where a record starts.
  mutating func restart(at position: Int) {
    (takenRecords, takenEnds, takenQuotedLineEnds) = (0, 0, 0)
    structure.end_count = 0
    structure.record_count = 0
    structure.quoted_line_end_count = 0
    structure.inside = 0
    structure.after_boundary = 1
    structure.after_quote = 0
    self.position = position
    origin = position
    isBlocked = false
    batch = Self.shortestBatch
  }

  /// Moves the entries of an unfinished record to the start of the arrays, and makes its start the origin.
  private mutating func renew(from recordStart: Int) {
    let shift = UInt32(truncatingIfNeeded: recordStart - origin)
    structure.end_count = Self.move(structure.ends, takenEnds..<structure.end_count, by: shift)
    structure.quoted_line_end_count = Self.move(
      structure.quoted_line_ends, takenQuotedLineEnds..<structure.quoted_line_end_count, by: shift)
    structure.record_count = 0
    (takenRecords, takenEnds, takenQuotedLineEnds) = (0, 0, 0)
    origin = recordStart
  }

  private static func move(_ offsets: UnsafeMutablePointer<UInt32>?, _ range: Range<Int>, by shift: UInt32)
    -> Int
  {
    guard let offsets else { return 0 }
    for index in range { offsets[index - range.lowerBound] = offsets[index] &- shift }
    return range.count
  }

  private mutating func makeRoom(for count: Int) {
    let needed = max(structure.end_count, structure.quoted_line_end_count) + count + Int(afstem_ends_slack)
    guard needed > capacity else { return }
    capacity = max(needed, capacity * 2, Self.longestBatch)
    structure.ends = Self.grown(structure.ends, structure.end_count, to: capacity)
    structure.records = Self.grown(structure.records, structure.record_count, to: capacity)
    structure.quoted_line_ends = Self.grown(
      structure.quoted_line_ends, structure.quoted_line_end_count, to: capacity)
  }

  private static func grown(
    _ old: UnsafeMutablePointer<UInt32>?, _ count: Int, to capacity: Int
  ) -> UnsafeMutablePointer<UInt32> {
    let new = UnsafeMutablePointer<UInt32>.allocate(capacity: capacity)
    if let old {
      new.update(from: old, count: count)
      old.deallocate()
    }
    return new
  }
}
