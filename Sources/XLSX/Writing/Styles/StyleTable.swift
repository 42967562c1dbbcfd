/// The workbook's distinct styles, by the indices that cells refer to.
final class StyleTable {
  private(set) var styles = UniqueList([CellStyle.plain])
  private(set) var differentialStyles = UniqueList<DifferentialStyle>()
  /// The style asked for last, which is usually asked for next.
  private var latest = (style: CellStyle.plain, index: 0)

  private var spellings: [Int?] = []
  private var latestDate = (base: -1, hasTime: false, index: 0)

  /// The index of a style, which counts from 0.
  func index(of style: CellStyle) throws(WorkbookWritingError) -> Int {
    if style == latest.style { return latest.index }
    guard Self.isLegal(style) else { throw .styleIllegal }
    let index = styles.index(of: style)
    guard index < WorkbookLimits.styles else { throw .styleLimit }
    latest = (style, index)
    return index
  }

  /// The index of a style for dates; a style without a number format gets that of a date.
  func index(ofDate style: CellStyle, hasTime: Bool) throws(WorkbookWritingError) -> Int {
    guard style.numberFormat == .general else { return try index(of: style) }
    return try index(of: style.with { $0.numberFormat = hasTime ? .dateTime : .date })
  }

  /// The same for a style already in the table; cached, as columns of dates ask often.
  func index(ofDateWithStyle index: Int, hasTime: Bool) throws(WorkbookWritingError) -> Int {
    if index == latestDate.base, hasTime == latestDate.hasTime { return latestDate.index }
    let found = try self.index(ofDate: styles.values[index], hasTime: hasTime)
    latestDate = (index, hasTime, found)
    return found
  }

  /// The index of ``NumberFormatCode/spelt(decimals:isGrouped:)``; cached, as columns of prices ask often.
  func index(ofSpelling decimals: Int, isGrouped: Bool) throws(WorkbookWritingError) -> Int {
    let place = decimals * 2 + (isGrouped ? 1 : 0)
    while spellings.count <= place { spellings.append(nil) }
    if let known = spellings[place] { return known }
    let code = NumberFormatCode.spelt(decimals: decimals, isGrouped: isGrouped)
    let index = try index(of: CellStyle(numberFormat: code))
    spellings[place] = index
    return index
  }

  func index(of style: DifferentialStyle) -> Int { differentialStyles.index(of: style) }

  private static func isLegal(_ style: CellStyle) -> Bool {
    1...WorkbookLimits.numberFormat ~= style.numberFormat.code.utf16.count
      && 1...WorkbookLimits.fontName ~= style.font.name.utf16.count
      && 1...409 ~= style.font.size && 0...250 ~= style.alignment.indentation
  }
}

/// Distinct values in the order they were added.
struct UniqueList<Value: Hashable> {
  private(set) var values: [Value] = []
  private var indices: [Value: Int] = [:]

  init(_ initial: [Value] = []) { for value in initial { _ = index(of: value) } }

  /// The value's index, counting from 0; a new value is added.
  mutating func index(of value: Value) -> Int {
    if let index = indices[value] { return index }
    indices[value] = values.count
    values.append(value)
    return values.count - 1
  }
}
