internal import Model
internal import Read

/// The formats that can be converted.
package enum ConversionFormat: String, Sendable, Hashable, CaseIterable {
  case csv
  case xlsx

  /// The format of a path's extension; `nil` for any other extension.
  init?(nameOf path: String) {
    switch path.split(separator: ".", omittingEmptySubsequences: false).last?.lowercased() {
    case "csv", "tsv", "tab", "txt": self = .csv
    case "xlsx": self = .xlsx
    default: return nil
    }
  }

  /// - Throws: if the file is known to be neither.
  init(_ format: FileFormat, of path: String) throws(RunError) {
    switch format {
    case .delimited: self = .csv
    case .workbook, .compoundFile: self = .xlsx
    case .other(let kind):
      let whole = Provenance(file: path, place: .file)
      throw .notConverted(findings: [.unreadableFile(Finding.Unreadability(.neither(kind.name)), at: whole)])
    }
  }

  var other: Self { self == .csv ? .xlsx : .csv }
}

extension Message {
  fileprivate static func neither(_ kind: Message) -> Self {
    Self(
      da: "filen er \(kind.danish), hverken CSV eller XLSX; er den alligevel tekst, så skriv --from csv",
      en: "the file is \(kind.english), neither CSV nor XLSX; if it is text all the same, say --from csv")
  }
}
