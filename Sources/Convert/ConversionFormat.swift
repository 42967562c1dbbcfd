internal import AfstemModel
internal import AfstemRead

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
      throw .notConverted(findings: [.unreadableFile(Finding.Unreadability(.neither(kind)), at: whole)])
    }
  }

  var other: Self { self == .csv ? .xlsx : .csv }
}

extension NonTable {
  /// Whether a table may be taken for it.
  fileprivate var mayBeText: Bool {
    switch self {
    case .webPage, .spreadsheetXML, .xml, .json, .mail, .noise: true
    case .document("PDF"), .document("PostScript"), .document("RTF"): true
    case .document, .image, .packed: false
    }
  }
}

extension Message {
  fileprivate static func neither(_ kind: NonTable) -> Self {
    let (name, advice) = (kind.name, kind.mayBeText ? asText : kind.advice)
    return Self(
      da: "filen er \(name.danish), hverken CSV eller XLSX; \(advice.danish)",
      en: "the file is \(name.english), neither CSV nor XLSX; \(advice.english)")
  }

  private static let asText = Self(
    da: "er den alligevel tekst, så skriv --from csv", en: "if it is text all the same, say --from csv")
}
