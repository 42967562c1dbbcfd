internal import CByteScan

/// Where fields and records end in the bytes ahead, found many bytes at a time.
///
/// It vouches for text whose quotes all stand where RFC 4180 wants them. At the first that does not it stops, and
/// ``RecordScanner`` takes the record.
///
/// Positions are absolute, from 0 at the start of the text; the arrays hold offsets from `origin`.
struct StructureIndex: ~Copyable {
  private let delimiter: UInt8
  private let quote: CInt
  private var structure = afstem_structure()
  private var capacity = 0
  /// The records and the line ends within quotes that are passed.
  private var takenRecords = 0
  private var takenEnds = 0
  private var takenQuotedLineEnds = 0
  private var batch = shortestBatch

  /// The position that offsets count from: the start of the first record that was not taken at the last renewal.
  private(set) var origin = 0
  /// Where the scan goes on.
  private(set) var position = 0
  /// A quote stands out of place at the position.
  private(set) var isBlocked = false

  /// Short after a restart: text with one quote out of place often has more of them.
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

  /// One record as the index knows it.
  struct Entry {
    /// The offset of the end of each field from the origin.
    let ends: UnsafePointer<UInt32>
    let count: Int
    /// Line ends within its quotes.
    let quotedLineEnds: Int
  }

  /// Passes the next record; `nil` where none is known yet.
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
  /// Scans on in a window, all known records being taken; `false` where nothing is left to scan.
  ///
  /// - Parameters:
  ///   - windowOffset: The position of the window's first byte.
  ///   - recordStart: The position of the first record not taken.
  @inline(never)
  mutating func extend(_ window: Span<UInt8>, windowOffset: Int, recordStart: Int, isLast: Bool) -> Bool {
    // One byte is held back, so that the byte after the last one scanned is known.
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

  /// Forgets everything and goes on at a position where a record starts.
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

  /// Moves what belongs to a record that has begun to the start of the arrays, and counts from its start.
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
