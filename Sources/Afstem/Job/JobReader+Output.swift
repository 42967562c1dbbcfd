internal import AfstemCells
internal import AfstemFiles
internal import AfstemModel

extension JobReader {
  func output(_ value: JobValue?) -> JobOutput {
    var output = JobOutput()
    guard let section = value?.section(OutputKey.self) else { return output }
    output.directory = section[.directory]?.text() ?? output.directory
    output.language = section[.language]?.choice(of: Language.self) ?? output.language
    output.csvFlavour = section[.csvFlavour]?.choice(of: CSVFlavour.self) ?? output.csvFlavour
    output.formats = section[.formats].map(formats) ?? output.formats
    output.access = section[.mode].flatMap(access)
    output.tellsChanges = section[.changes]?.boolean() ?? output.tellsChanges
    return output
  }

  private func formats(_ value: JobValue) -> Set<OutputFormat> {
    let formats = Set(value.list().compactMap(format))
    if !formats.contains(.csv) { value.report(.csvAlways) }
    return formats
  }

  private func format(_ value: JobValue) -> OutputFormat? {
    guard value.rawText != "parquet" else {
      value.report(.parquetElsewhere)
      return nil
    }
    return value.choice(of: OutputFormat.self)
  }

  /// Permissions of a file in octal: `0640`.
  private func access(_ value: JobValue) -> FileAccess? {
    let text = value.rawText
    if let access = FileAccess(octal: text.hasPrefix("0o") ? text.dropFirst(2) : text[...]) { return access }
    value.report(.notMode(text))
    return nil
  }

  func suppression(_ value: JobValue?) -> Suppression {
    var suppression = Suppression()
    guard let section = value?.section(SuppressionKey.self) else { return suppression }
    for (key, path, least) in Self.suppressionCounts {
      guard let count = section[key]?.integer(in: least...1_000_000) else { continue }
      suppression[keyPath: path] = Int64(count)
    }
    return suppression
  }

  private static var suppressionCounts: [(SuppressionKey, WritableKeyPath<Suppression, Int64>, Int)] {
    [(.threshold, \.threshold, 1), (.protection, \.protection, 2)]
  }

  func severities(_ value: JobValue?) -> [Finding.Code: Finding.Severity] {
    var severities: [Finding.Code: Finding.Severity] = [:]
    for (key, value) in value?.entries() ?? [] {
      guard let code = key.choice(of: Finding.Code.self),
        let severity = value.choice(of: Finding.Severity.self)
      else { continue }
      severities[code] = severity
    }
    return severities
  }

  func limits(_ value: JobValue?) -> JobLimits {
    var limits = JobLimits()
    guard let section = value?.section(LimitKey.self) else { return limits }
    for (key, path) in Self.byteLimits {
      limits[keyPath: path] = section[key]?.bytes() ?? limits[keyPath: path]
    }
    for (key, path) in Self.countLimits {
      limits[keyPath: path] = section[key]?.integer(in: 1...Int.max) ?? limits[keyPath: path]
    }
    return limits
  }

  private static var byteLimits: [(LimitKey, WritableKeyPath<JobLimits, Int>)] {
    [
      (.fileBytes, \.fileBytes), (.incidentBytes, \.incidentBytes), (.inflatedBytes, \.inflatedBytes),
      (.cellLength, \.cellLength), (.rowLength, \.rowLength),
    ]
  }

  private static var countLimits: [(LimitKey, WritableKeyPath<JobLimits, Int>)] {
    [
      (.inflationRatio, \.inflationRatio), (.archiveEntries, \.archiveEntries), (.rows, \.rows),
      (.columns, \.columns), (.xmlDepth, \.xmlDepth), (.sharedStrings, \.sharedStrings),
      (.attributes, \.attributes), (.sheets, \.sheets), (.styles, \.styles),
      (.repeatedCells, \.repeatedCells),
      (.findings, \.findings),
    ]
  }
}

private enum OutputKey: String, JobKey {
  case directory, language, csvFlavour, formats, mode, changes
}

private enum SuppressionKey: String, JobKey {
  case threshold, protection
}

private enum LimitKey: String, JobKey {
  case fileBytes, incidentBytes, inflatedBytes, inflationRatio, archiveEntries, rows, columns, cellLength
  case rowLength, xmlDepth, attributes, sharedStrings, sheets, styles, repeatedCells, findings
}

extension Message {
  fileprivate static let csvAlways = Self(
    da: "\"csv\" skal være blandt \"output.formats\": historik, afstem diff og datapakken hviler på de filer",
    en:
      "\"csv\" must be among \"output.formats\": history, afstem diff and the data package rest on those files"
  )

  fileprivate static let parquetElsewhere = Self(
    da: "Parquet skrives ikke her, men DuckDB laver det af CSV-filerne på én linje; se docs/queries.md",
    en: "Parquet is not written here, but DuckDB makes it of the CSV files in one line; see docs/queries.md")

  fileprivate static func notMode(_ text: String) -> Self {
    Self(
      da:
        "\"\(text)\" er ikke rettigheder, som ejeren kan skrive med; brug for eksempel 0600, 0640 eller 0644",
      en: "\"\(text)\" are no permissions that the owner can write with; use 0600, 0640 or 0644, for example")
  }
}
