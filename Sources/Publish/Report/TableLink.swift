internal import AfstemCSV
internal import AfstemModel

/// A table's figures as a file that the page itself holds.
struct TableLink: Sendable, Encodable {
  /// A `data:` address.
  var address: String
  var fileName: String

  /// As spreadsheets of the language open it.
  init(_ name: String, headings: [String], rows: [[FieldValue]], language: Language) {
    let flavour: CSVFlavour = language == .danish ? .excelDanish : .standard
    var writer = CSVWriter(flavour.dialect, writesByteOrderMark: flavour.hasByteOrderMark)
    writer.write(headings.map(FormulaInjection.neutralised))
    for row in rows { writer.write(row.map { $0.text(in: flavour) }) }
    fileName = "\(name).csv"
    address = "data:text/csv;charset=utf-8," + Self.encoded(writer.take())
  }

  /// Bytes as an address spells them.
  private static func encoded(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
        text.append(byte)
      default: text += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
