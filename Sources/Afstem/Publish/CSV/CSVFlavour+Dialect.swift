extension CSVFlavour {
  var delimiter: Character { self == .excelDanish ? ";" : "," }
  var decimalMark: Character { self == .excelDanish ? "," : "." }
  var hasByteOrderMark: Bool { self == .excelDanish }
}
