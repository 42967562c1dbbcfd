internal import AfstemCSV
internal import AfstemModel

/// How the numbers of a column are spelt.
struct ColumnSpelling {
  var decimalMark = UInt8(ascii: ".")
  /// Whether the other mark stands between thousands.
  var isGrouped = false
  /// Why the column stays text, though it has numbers; `nil` if they become numbers.
  var obstacle: Obstacle?
  /// Whether numbers are left as they are spelt.
  var isKept = false

  /// Whether the fields of a column become the same cells.
  func agrees(with other: Self) -> Bool {
    if obstacle != nil || other.obstacle != nil { return (obstacle == nil) == (other.obstacle == nil) }
    return decimalMark == other.decimalMark && isGrouped == other.isGrouped
  }

  struct Obstacle {
    enum Kind: Hashable {
      case oddity(NumberSpelling.Oddity)
      /// Some with and some without separators, or with different decimal marks.
      case mixed
      /// `1,234` beside decimal points.
      case grouped
      /// `1.234` may be a thousand or one.
      case ambiguous
    }

    let kind: Kind
    let count: Int
    /// Counts from 1.
    let firstLine: Int
    /// Whether the column has numbers with a decimal mark, which text does not rewrite either.
    let hasDecimals: Bool
  }
}

/// How the numbers of each column are spelt.
struct ColumnSpellings {
  var columns: [ColumnSpelling] = []
  /// Of columns without numbers.
  var rest = ColumnSpelling()

  subscript(index: Int) -> ColumnSpelling { index < columns.count ? columns[index] : rest }

  /// Leaves the numbers of columns with one of these decimal marks as they are spelt.
  mutating func keepNumbers(with marks: [UInt8]) {
    for index in columns.indices { columns[index].isKept = marks.contains(columns[index].decimalMark) }
    rest.isKept = marks.contains(rest.decimalMark)
  }

  /// Whether the same records become the same cells.
  func agree(with other: Self) -> Bool {
    (0..<max(columns.count, other.columns.count)).allSatisfy { self[$0].agrees(with: other[$0]) }
  }
}

/// The spellings of the numbers in each column, counted before the column's type is decided.
struct ColumnCensus {
  fileprivate struct Tally {
    var count = 0
    var firstLine = 0

    mutating func add(_ line: Int) {
      if count == 0 { firstLine = line }
      count += 1
    }
  }

  fileprivate struct Column {
    var oddities: [Tally]
    /// By mark: point, comma.
    var decimals = [Tally(), Tally()]
    var groups = [Tally(), Tally()]
    var either = [Tally(), Tally()]
    /// Numbers of four digits and more before the decimal mark, without separators.
    var ungrouped = Tally()

    init() { oddities = NumberSpelling.Oddity.allCases.map { _ in Tally() } }
  }

  /// `nil` for a column without numbers.
  private var columns: [Column?] = []
  private let dates: DatePattern?
  /// The decimal mark that the user has named.
  private let toldMark: UInt8?
  private let delimiter: UInt8
  private let firstLine: Int

  /// A worksheet has no more columns.
  private static let mostColumns = 16_384
  private static let (point, comma) = (0, 1)

  /// - Parameters:
  ///   - delimiter: Where it is a semicolon, `1.234` is as likely a thousand.
  ///   - firstLine: Lines above it are not counted. Counts from 1.
  init(_ format: TextFormat, delimiter: UInt8, firstLine: Int) {
    dates = format.datePattern
    toldMark = format.hasDecimalComma == true ? UInt8(ascii: ",") : nil
    self.delimiter = delimiter
    self.firstLine = firstLine
  }

  /// One like it that has counted nothing.
  var emptied: Self {
    var census = self
    census.columns = []
    return census
  }

  mutating func take(_ record: borrowing Record) {
    for index in 0..<min(record.count, Self.mostColumns) {
      guard let bytes = record.plainValue(at: index), let number = NumberSpelling(beginning: bytes) else {
        continue
      }
      take(number, bytes, column: index, line: record.line)
    }
  }

  /// Takes a field that is a number.
  ///
  /// - Parameter column: Counts from 0; one that a worksheet does not have is passed over.
  mutating func take(_ number: NumberSpelling, _ bytes: Span<UInt8>, column index: Int, line: Int) {
    guard line >= firstLine, index < Self.mostColumns else { return }
    if number.oddity != nil, dates?.date(bytes) != nil { return }
    while columns.count <= index { columns.append(nil) }
    if columns[index] == nil { columns[index] = Column() }
    columns[index]?.take(number, line: line)
  }
}

extension ColumnCensus.Column {
  fileprivate mutating func take(_ number: NumberSpelling, line: Int) {
    let form = number.form
    guard form != .none else { return }
    if let oddity = number.oddity { return oddities[oddity.rawValue].add(line) }
    let mark = number.lastMark == UInt8(ascii: ",") ? 1 : 0
    switch form {
    case .none: break
    case .whole: if number.wholeDigits > 3 { ungrouped.add(line) }
    case .decimal:
      decimals[mark].add(line)
      if number.groupMark != 0 {
        groups[1 - mark].add(line)
      } else if number.wholeDigits > 3 {
        ungrouped.add(line)
      }
    case .either: either[mark].add(line)
    case .grouped: groups[mark].add(line)
    }
  }

  /// Which mark is the decimal mark for certain: 0 for the point, 1 for the comma; both if spellings are mixed.
  fileprivate var certainMarks: Set<Int> {
    Set([0, 1].filter { decimals[$0].count > 0 || groups[1 - $0].count > 0 })
  }
}

extension ColumnCensus {
  /// How the numbers of each column are spelt.
  var spellings: ColumnSpellings {
    // Between commas, a pair such as "1,7" is no number in a file with decimal points.
    let isEnglish = delimiter == UInt8(ascii: ",") && certainMarks.contains([Self.point])
    let told = toldMark ?? (isEnglish ? UInt8(ascii: ".") : nil)
    let usual = told.map { $0 == UInt8(ascii: ",") ? Self.comma : Self.point } ?? usualMark(delimiter)
    let isTold = told != nil
    let columns = columns.map { column in
      column.map { Self.spelling(of: $0, usual: usual, isTold: isTold) } ?? Self.spelling(usual)
    }
    return ColumnSpellings(columns: columns, rest: Self.spelling(usual))
  }

  private static func spelling(_ mark: Int?) -> ColumnSpelling {
    ColumnSpelling(decimalMark: UInt8(ascii: mark == comma ? "," : "."))
  }

  private var certainMarks: [Set<Int>] { columns.map { $0?.certainMarks ?? [] } }

  /// The decimal mark of the columns that leave no doubt; `nil` if there is none to go by.
  private func usualMark(_ delimiter: UInt8) -> Int? {
    let marks = certainMarks
    let commas = marks.count { $0 == [Self.comma] }
    let points = marks.count { $0 == [Self.point] }
    if commas > 0, points == 0 { return Self.comma }
    if points > 0, commas == 0 { return Self.point }
    return delimiter == UInt8(ascii: ";") || commas > 0 ? nil : Self.point
  }

  private static func spelling(of column: Column, usual: Int?, isTold: Bool) -> ColumnSpelling {
    var spelling = ColumnSpelling()
    let certain = column.certainMarks
    let mark = isTold ? usual : certain.count == 1 ? certain.first : usual
    spelling.decimalMark = UInt8(ascii: (mark ?? point) == comma ? "," : ".")
    spelling.obstacle = obstacle(in: column, certain, mark: mark)
    if mark == comma { spelling.isGrouped = column.groups[point].count + column.either[point].count > 0 }
    return spelling
  }

  private static func obstacle(in column: Column, _ certain: Set<Int>, mark: Int?) -> ColumnSpelling.Obstacle?
  {
    for (oddity, tally) in zip(NumberSpelling.Oddity.allCases, column.oddities) where tally.count > 0 {
      return obstacle(.oddity(oddity), tally, in: column)
    }
    guard let mark else {
      let either = column.either[point].count > 0 ? column.either[point] : column.either[comma]
      return either.count > 0 ? obstacle(.ambiguous, either, in: column) : nil
    }
    if let wrong = certain.subtracting([mark]).first {
      let tally = column.decimals[wrong].count > 0 ? column.decimals[wrong] : column.groups[1 - wrong]
      return obstacle(.mixed, tally, in: column)
    }
    let other = 1 - mark
    let grouped = column.groups[other].count > 0 ? column.groups[other] : column.either[other]
    guard grouped.count > 0 else { return nil }
    if mark == point { return obstacle(.grouped, grouped, in: column) }
    return column.ungrouped.count > 0 ? obstacle(.mixed, column.ungrouped, in: column) : nil
  }

  private static func obstacle(
    _ kind: ColumnSpelling.Obstacle.Kind, _ tally: Tally, in column: Column
  ) -> ColumnSpelling.Obstacle {
    let hasDecimals = [point, comma].contains { column.decimals[$0].count + column.either[$0].count > 0 }
    return ColumnSpelling.Obstacle(
      kind: kind, count: tally.count, firstLine: tally.firstLine, hasDecimals: hasDecimals)
  }
}
