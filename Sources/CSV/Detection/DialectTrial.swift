/// A sample read in one dialect, and how much it looks like a table that way.
struct DialectTrial {
  let dialect: Dialect
  private(set) var recordCount = 0
  /// In file order.
  private(set) var records: [SampleRecord] = []
  private var plausibility = 0.0
  private var judgedFields = 0
  /// Fields that are properly quoted.
  private(set) var quotedFields = 0
  /// Records with misplaced quotes.
  private(set) var flawedRecords = 0
  /// Records that may be one number with a decimal comma, such as `1,5`.
  private var decimals = DecimalPairs()
  /// Records whose delimiters all stand within times of day or addresses of web pages.
  private var timedRecords = 0
  /// Records whose second field begins with a space, as in prose, and whether the first does.
  private var spacedRecords = 0
  private var isFirstSpaced = false
  /// Whether the first record has a digit, as titles with a year do.
  private(set) var isFirstNumbered = false
  /// Records that have their first delimiter between two digits.
  private var numberedRecords = 0
  /// Records that the delimiter divides.
  private var dividedRecords = 0
  /// Fields that are numbers, dates or quoted.
  private var figures = 0

  init(_ dialect: Dialect, _ sample: Span<UInt8>, isWhole: Bool) {
    self.dialect = dialect
    let limits = Limits(columns: .max, fieldLength: .max, recordLength: .max)
    var tokeniser = Tokeniser(dialect, limits: limits)
    while (try? tokeniser.next(in: sample, isLast: isWhole)) == .record {
      recordCount += 1
      let fields = (0..<tokeniser.count).compactMap { tokeniser.field($0, in: sample) }
      records.append(SampleRecord(fields, line: tokeniser.line, in: sample))
      if !tokeniser.flaws.isEmpty { flawedRecords += 1 }
      decimals.take(fields, in: sample)
      if WholeValue.holds(fields, dividedBy: dialect.delimiter, in: sample) { timedRecords += 1 }
      if fields.count > 1, fields[1].start < fields[1].end, sample[fields[1].start] == .space {
        spacedRecords += 1
        if recordCount == 1 { isFirstSpaced = true }
      }
      if isBetweenDigits(fields, in: sample) { numberedRecords += 1 }
      if fields.count > 1 { dividedRecords += 1 }
      if recordCount == 1 {
        isFirstNumbered = fields.contains { field in
          (field.start..<field.end).contains { sample[$0] &- UInt8(ascii: "0") < 10 }
        }
      }
      for field in fields { judge(field, in: sample) }
    }
  }

  private func isBetweenDigits(_ fields: [FieldSlice], in sample: Span<UInt8>) -> Bool {
    guard fields.count > 1, fields[0].start < fields[0].end, fields[1].start < fields[1].end else {
      return false
    }
    return sample[fields[0].end - 1] &- UInt8(ascii: "0") < 10
      && sample[fields[1].start] &- UInt8(ascii: "0") < 10
  }

  private mutating func judge(_ field: FieldSlice, in sample: Span<UInt8>) {
    if let closing = field.closingQuote, closing + 1 == field.end {
      quotedFields += 1
      judgedFields += 1
      plausibility += 1
      figures += 1
    } else if let score = FieldPlausibility.score(sample, in: field.start..<field.end) {
      judgedFields += 1
      if dialect.delimiter == .space, FieldPlausibility.isFigure(sample, in: field.start..<field.end) {
        figures += 1
      }
      plausibility += score
    }
  }
}

extension DialectTrial {
  /// The most common number of fields above one, and how many records have it.
  var commonLength: (fields: Int, records: Int) {
    var counts: [Int: Int] = [:]
    for record in records where record.fields > 1 { counts[record.fields, default: 0] += 1 }
    let common = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }
    return common.map { ($0.key, $0.value) } ?? (1, 0)
  }

  /// The share of neighbouring records with the same number of fields above one, so that titles and notes cost little.
  var agreement: Double {
    guard records.count > 1 else { return records.first.map { $0.fields > 1 ? 0.6 : 0 } ?? 0 }
    let agreeing = zip(records, records.dropFirst()).count { $0.fields == $1.fields && $0.fields > 1 }
    let neighbours = Double(agreeing) / Double(records.count - 1)
    return max(neighbours, Double(commonLength.records) / Double(records.count) * 0.9)
  }

  /// The mean plausibility of the fields.
  var plainShare: Double { judgedFields == 0 ? 0.5 : plausibility / Double(judgedFields) }

  /// How much the sample looks like a table, from 0 to 1.
  var score: Double {
    let fields = commonLength.fields
    guard fields > 1 else { return 0 }
    let width = fields == 2 ? 0.75 : fields == 3 ? 0.9 : 1
    let flawed = Double(flawedRecords) / Double(max(1, recordCount))
    let types = plainShare * plainShare
    return agreement * types * width * (1 - 0.4 * flawed) * Self.prior(of: dialect.delimiter)
  }

  /// Whether the sample is a table; delimiters that are common in prose need more evidence.
  var isTable: Bool {
    guard score > 0, !isDecimalColumn else { return false }
    switch dialect.delimiter {
    case .space, UInt8(ascii: ":"): return isTableDespiteProse
    default: return score > 0.05
    }
  }

  /// Whether a delimiter that stands within names, dates and times as well does divide columns: the labels too, and
  /// more figures than words.
  private var isTableDespiteProse: Bool {
    if quotedFields * 2 > recordCount { return true }
    guard agreement >= 0.6, timedRecords * 2 < dividedRecords else { return false }
    guard dialect.delimiter == .space else { return dividesFirst }
    let first = records.first?.fields ?? 1
    let isHeaded = first == commonLength.fields || (first > 1 && first == commonLength.fields - 1)
    return isHeaded && figures * 2 > judgedFields
  }

  /// Whether the delimiter divides the first record.
  var dividesFirst: Bool { records.first.map { $0.fields > 1 } ?? false }

  /// Whether the delimiter divides every record into as many fields, and is more than a comma in prose or in numbers.
  var dividesEvery: Bool {
    guard let first = records.first, first.fields > 1, records.count > 2 else { return false }
    return records.allSatisfy { $0.fields == first.fields } && !isFirstSpaced
      && spacedRecords * 2 < records.count && numberedRecords < records.count - 1 && flawedRecords == 0
  }

  /// Whether the sample is one column of numbers with decimal commas, under a label without a comma.
  var isDecimalColumn: Bool {
    dialect.delimiter == UInt8(ascii: ",") && records.first?.fields == 1 && commonLength.fields == 2
      && decimals.count == commonLength.records && decimals.areOneColumn
  }

  /// The prior weight of a delimiter: how common it is between fields, and how rare within them.
  private static func prior(of delimiter: UInt8) -> Double {
    switch delimiter {
    case UInt8(ascii: ";"), UInt8(ascii: ","), .tab: 1
    case UInt8(ascii: "|"), UInt8(ascii: "^"), UInt8(ascii: "~"): 0.7
    default: 0.5
    }
  }
}

/// What is kept of a record of the sample.
struct SampleRecord {
  /// The number of fields.
  let fields: Int
  /// The line on which the record starts; counts from 1.
  let line: Int
  /// Whether a field is a number, a date or a time.
  let hasFigure: Bool
  /// Whether no field is empty.
  let isFull: Bool
  /// Whether nothing but the first field may hold anything, as in a title that a spreadsheet saved as wide as its table.
  let isPaddedTitle: Bool

  init(_ slices: [FieldSlice], line: Int, in sample: Span<UInt8>) {
    let values = slices.map { slice in
      slice.closingQuote.map { slice.start + 1..<max(slice.start + 1, $0) } ?? slice.start..<slice.end
    }
    fields = slices.count
    self.line = line
    hasFigure = values.contains { FieldPlausibility.isFigure(sample, in: $0) }
    isFull = !values.contains { $0.isEmpty }
    isPaddedTitle = fields > 1 && !hasFigure && values.dropFirst().allSatisfy { $0.isEmpty }
  }
}
