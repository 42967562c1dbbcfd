internal import AfstemCells
internal import AfstemModel

/// How much room the values of a table take, column by column.
struct ValueLengths: Sendable {
  /// About how many characters a cell shows at most.
  private(set) var longest: [Int]
  /// The texts with more UTF-16 units than a cell of a workbook holds.
  private(set) var overlongTexts = 0

  init(columnCount: Int) { longest = Array(repeating: 0, count: columnCount) }

  mutating func note(_ row: [FieldValue]) {
    for (index, value) in row.enumerated() where index < longest.count {
      longest[index] = max(longest[index], Self.length(of: value))
      if case .text(let text) = value, Self.isOverlong(text) { overlongTexts += 1 }
    }
  }

  private static let cellLength = 32_767

  private static func isOverlong(_ text: String) -> Bool {
    text.utf8.count > cellLength && text.utf16.count > cellLength
  }

  private static func length(of value: FieldValue) -> Int {
    switch value {
    case .missing: 0
    case .withheld: FieldValue.withheldSign.count
    case .text(let text): text.utf8.count { $0 & 0xC0 != 0x80 }
    case .integer(let integer): grouped(integer)
    case .number(let number): grouped(number.significand) + 1
    case .amount(let amount): grouped(amount.øre) + 1
    case .boolean: 6
    }
  }

  /// The digits and the marks between each three of them.
  private static func grouped(_ integer: Int64) -> Int {
    let digits = String(integer).utf8.count
    return digits + digits / 3
  }
}
