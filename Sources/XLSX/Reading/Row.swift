/// A row borrowed from the reader; valid until the next call to ``Rows/next()``.
@frozen public struct Row: ~Escapable {
  /// Counts from 1.
  public let number: Int
  /// Whether the row is hidden, by hand or by a filter.
  public let isHidden: Bool
  /// How deep the row is grouped, from 0 to 7.
  public let outlineLevel: Int
  @usableFromInline let cells: Span<CellRecord>
  @usableFromInline let window: Span<UInt8>
  @usableFromInline let scratch: Span<UInt8>
  @usableFromInline let sharedStrings: Span<UInt8>

  @_lifetime(immortal)
  init(_ record: RowRecord, cells: UnsafeBufferPointer<CellRecord>, spaces: RowSpaces) {
    number = record.number
    isHidden = record.traits.isHidden
    outlineLevel = Int(record.traits.outlineLevel)
    // The caller owns the memory and ties the row's lifetime to its own.
    self.cells = _overrideLifetime(Span(_unsafeElements: cells), copying: ())
    window = _overrideLifetime(Span(_unsafeElements: spaces.window), copying: ())
    scratch = _overrideLifetime(Span(_unsafeElements: spaces.scratch), copying: ())
    sharedStrings = _overrideLifetime(Span(_unsafeElements: spaces.sharedStrings), copying: ())
  }

  /// The number of cells that the row states, including empty ones.
  @inlinable public var count: Int { cells.count }
  /// Whether the row states no cells.
  @inlinable public var isEmpty: Bool { cells.isEmpty }
  /// The indices of the cells, in ascending order of column.
  @inlinable public var indices: Range<Int> { 0..<cells.count }

  /// The cell at an index, which counts from 0 and is not its column.
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

/// A row without its cells.
struct RowRecord {
  /// Counts from 1.
  var number: Int
  var traits: RowTraits
  /// Its cells' indices in the batch.
  var cells: Range<Int>
}

/// The buffers that hold the bytes of a row's cells.
struct RowSpaces {
  var window = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  var scratch: UnsafeBufferPointer<UInt8>
  var sharedStrings: UnsafeBufferPointer<UInt8>
}
