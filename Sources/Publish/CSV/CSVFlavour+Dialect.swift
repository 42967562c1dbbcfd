internal import AfstemCSV
internal import AfstemModel

extension CSVFlavour {
  var dialect: Dialect {
    switch self {
    case .standard: .rfc4180
    case .excelDanish: .excelDanish
    }
  }

  var decimalMark: Character { self == .excelDanish ? "," : "." }
  var hasByteOrderMark: Bool { self == .excelDanish }
}
