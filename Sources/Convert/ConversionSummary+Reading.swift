internal import AfstemCSV
internal import AfstemModel

extension ConversionSummary {
  /// Summarises text that has been read to its end.
  init(_ reader: borrowing CSVReader, _ options: ConversionOptions) {
    encoding = reader.encoding.description
    dialect = reader.dialect.dialect.description
    if !reader.encoding.isReliable { notices.append(.unsure(encoding: reader.encoding.description)) }
    if !reader.dialect.isReliable { notices.append(.unsure(dialect: reader.dialect.dialect)) }
    for first in reader.textProblems.first.prefix(1) {
      notices.append(.damaged(reader.textProblems, at: first.offset))
    }
    let controls = reader.textProblems.controlCount
    if controls > 0 { notices.append(.controls(controls, in: reader.encoding.encoding)) }
  }
}

extension ConversionOptions {
  /// The line of the header; `nil` if there is none.
  func headerLine(of reader: inout CSVReader) throws(CSVError) -> Int? {
    switch header {
    case .none: nil
    case .line(let number): number
    case .found: try reader.tableShape().headerLine
    }
  }
}

extension Message {
  fileprivate static func unsure(encoding: String) -> Self {
    Self(
      da: "tegnsættet er usikkert; læst som \(encoding), angiv det ellers med --encoding",
      en: "the encoding is uncertain; read as \(encoding), name another with --encoding")
  }

  fileprivate static func unsure(dialect: Dialect) -> Self {
    let name = Dialect.name(of: dialect.delimiter)
    return Self(
      da: "skilletegnet er usikkert; læst med \"\(name)\", angiv det ellers med --delimiter",
      en: "the delimiter is uncertain; read with \"\(name)\", name another with --delimiter")
  }

  fileprivate static func controls(_ count: Int, in encoding: TextEncoding) -> Self {
    let advice =
      encoding == .utf8
      ? Self(da: "før filen blev sendt", en: "before the file was sent")
      : Self(da: "prøv --encoding windows-1252", en: "try --encoding windows-1252")
    return Self(
      da:
        "\(count) tegn er styretegn (U+0080–U+009F), som oftest er Windows-tegn læst i et andet tegnsæt; "
        + advice.danish,
      en:
        "\(count) characters are controls (U+0080–U+009F), mostly Windows characters read in another encoding; "
        + advice.english)
  }

  fileprivate static func damaged(_ problems: TextProblems, at offset: Int) -> Self {
    let count = problems.undecodableCount + problems.alreadyReplacedCount + problems.nulCount
    return Self(
      da:
        "\(count) tegn i teksten er beskadiget, det første ved byte \(offset); er tegnsættet et andet, så angiv "
        + "det med --encoding",
      en:
        "\(count) characters of the text are damaged, the first at byte \(offset); if the encoding is another, "
        + "name it with --encoding")
  }
}
