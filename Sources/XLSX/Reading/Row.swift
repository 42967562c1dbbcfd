/// A row of a worksheet, lent until the next one is asked for.
@frozen public struct Row: ~Escapable {
  /// Counts from 1.
  public let number: Int
  /// Whether the row is hidden, by hand or by a filter.
  public let isHidden: Bool
  @usableFromInline let cells: Span<CellRecord>
  @usableFromInline let window: Span<UInt8>
  @usableFromInline let scratch: Span<UInt8>
  @usableFromInline let sharedStrings: Span<UInt8>

  @_lifetime(immortal)
  init(_ record: RowRecord, cells: UnsafeBufferPointer<CellRecord>, spaces: RowSpaces) {
    number = record.number
    isHidden = record.isHidden
    // The caller, who owns the memory, ties the row's life to its own.
    self.cells = _overrideLifetime(Span(_unsafeElements: cells), copying: ())
    window = _overrideLifetime(Span(_unsafeElements: spaces.window), copying: ())
    scratch = _overrideLifetime(Span(_unsafeElements: spaces.scratch), copying: ())
    sharedStrings = _overrideLifetime(Span(_unsafeElements: spaces.sharedStrings), copying: ())
  }

  /// How many cells the row states, empty ones included.
  @inlinable public var count: Int { cells.count }
  @inlinable public var isEmpty: Bool { cells.isEmpty }
  /// The places of the cells, by column, ascending.
  @inlinable public var indices: Range<Int> { 0..<cells.count }

  /// The cell at a place that counts from 0; not to be mistaken for its column.
  public subscript(index: Int) -> Cell {
    @inlinable @_lifetime(copy self)
    get { Cell(cells[index], in: self) }
  }

  @inlinable @_lifetime(copy self)
  func bytes(of record: CellRecord) -> Span<UInt8> {
    let range = Int(record.start)..<Int(record.end)
    return switch record.space {
    case .window: window.extracting(range)
    case .scratch: scratch.extracting(range)
    case .sharedStrings: sharedStrings.extracting(range)
    }
  }
}

/// What is known of a row beside its cells.
struct RowRecord {
  /// Counts from 1.
  var number: Int
  var isHidden: Bool
  /// Where its cells stand among those of its batch.
  var cells: Range<Int>
}

/// Where the bytes of a row's cells stand.
struct RowSpaces {
  var window = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  var scratch: UnsafeBufferPointer<UInt8>
  var sharedStrings: UnsafeBufferPointer<UInt8>
}
