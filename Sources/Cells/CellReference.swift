/// A cell by its column and row, written `C14`.
///
/// ECMA-376-1 §18.18.7 (ST_CellRef) gives the written form. Every value lies within a worksheet's 16 384 columns and
/// 1 048 576 rows.
public struct CellReference: Sendable, Hashable {
  /// The last column, `XFD`.
  public static let lastColumn = 16_384
  /// The last row.
  public static let lastRow = 1_048_576

  /// Counts from 1: `A` is 1.
  public let column: Int
  /// Counts from 1.
  public let row: Int

  /// A cell by its column and row, both counting from 1; `nil` outside a worksheet.
  public init?(column: Int, row: Int) {
    guard 1...Self.lastColumn ~= column, 1...Self.lastRow ~= row else { return nil }
    self.column = column
    self.row = row
  }

  /// The cell of a worksheet that is nearest to a column and a row, both counting from 1.
  public init(clampingColumn column: Int, row: Int) {
    self.column = min(max(column, 1), Self.lastColumn)
    self.row = min(max(row, 1), Self.lastRow)
  }

  /// Reads `C14`, also with lower-case letters and `$` signs; `nil` for anything else.
  public init?(_ text: some StringProtocol) {
    self.init(String(text).utf8.span)
  }

  /// Reads the same from UTF-8.
  public init?(_ text: Span<UInt8>) {
    var column = 0
    var row = 0
    var isInDigits = false
    for index in text.indices where text[index] != UInt8(ascii: "$") {
      let byte = text[index]
      if let letter = Self.letterValue(byte), !isInDigits {
        column = column * 26 + letter
      } else if UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte, column > 0,
        isInDigits || byte != UInt8(ascii: "0")
      {
        isInDigits = true
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
      } else {
        return nil
      }
      guard column <= Self.lastColumn, row <= Self.lastRow else { return nil }
    }
    self.init(column: column, row: row)
  }

  private static func letterValue(_ byte: UInt8) -> Int? {
    let upper = byte & ~0x20
    guard UInt8(ascii: "A")...UInt8(ascii: "Z") ~= upper else { return nil }
    return Int(upper - UInt8(ascii: "A")) + 1
  }
}

extension CellReference: Codable {
  private enum CodingKeys: CodingKey { case column, row }

  /// - Throws: `DecodingError` for a cell outside a worksheet.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let column = try values.decode(Int.self, forKey: .column)
    let row = try values.decode(Int.self, forKey: .row)
    guard let cell = CellReference(column: column, row: row) else {
      throw DecodingError.dataCorruptedError(
        forKey: .row, in: values, debugDescription: "column \(column), row \(row) is outside a worksheet")
    }
    self = cell
  }
}

extension CellReference: CustomStringConvertible {
  /// `C14`.
  public var description: String { "\(Self.letters(of: column))\(row)" }

  /// `$C$14`: the same cell wherever a formula that names it is copied.
  public var absolute: String { "$\(Self.letters(of: column))$\(row)" }

  /// The letters of a column that counts from 1: `1` is `A`, `27` is `AA`; empty for numbers below 1.
  public static func letters(of column: Int) -> String {
    var letters: [UInt8] = []
    var rest = column
    while rest > 0 {
      rest -= 1
      letters.append(UInt8(ascii: "A") + UInt8(rest % 26))
      rest /= 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }
}

extension CellReference: Comparable {
  /// Reading order: row by row, each from left to right.
  public static func < (one: Self, other: Self) -> Bool {
    (one.row, one.column) < (other.row, other.column)
  }
}
