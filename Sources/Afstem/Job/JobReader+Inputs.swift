internal import AfstemCSV
internal import AfstemModel
internal import AfstemRead

extension JobReader {
  func inputs(_ value: JobValue?, partners: [Partner]) -> [JobInput] {
    guard let value else { return [] }
    let entries = value.list()
    if entries.isEmpty { value.report(.noInputs) }
    return entries.compactMap { input($0, partners: partners) }
  }

  private func input(_ entry: JobValue, partners: [Partner]) -> JobInput? {
    guard let section = entry.section(InputKey.self) else { return nil }
    let partner = section[.partner].flatMap { known($0, among: partners) }
    let kind = section[.kind]?.choice(of: ExtractKind.self)
    let unit = section[.unit]?.choice(of: MoneyUnit.self)
    let granularity = section[.period]?.choice(of: Granularity.self)
    let columns = section[.columns].map(columns) ?? [:]
    let options = options(in: section)
    guard let value = section.required(.files), let files = value.text() else { return nil }
    var input = JobInput(
      files: files, kind: kind, partner: partner, unit: unit, columns: columns,
      granularity: granularity ?? .year, options: options, provenance: provenance(value.mark))
    input.ignored = (section[.ignore]?.list() ?? []).compactMap {
      $0.text().map { IgnoredArea(CivilRegistrationNumber.masked($0)) }
    }
    input.deadline = section[.deadline]?.date()
    if kind == .incidents, !input.ignored.isEmpty { section[.ignore]?.report(.ignoredIncidents) }
    return input
  }

  private func options(in section: JobSection<InputKey>) -> ReadingOptions {
    ReadingOptions(
      encoding: section[.encoding].flatMap(encoding), delimiter: section[.delimiter].flatMap(delimiter),
      sheet: section[.sheet]?.text())
  }

  private func known(_ value: JobValue, among partners: [Partner]) -> String? {
    guard let id = value.text() else { return nil }
    if partners.isEmpty || partners.contains(where: { $0.id == id }) { return id }
    value.report(.unknownWord(id, at: value.name, known: partners.map(\.id)))
    return nil
  }

  private func columns(_ value: JobValue) -> [String: String] {
    var columns: [String: String] = [:]
    for (role, label) in value.entries() {
      guard let role = role.text(), let label = label.text() else { continue }
      columns[role] = label
    }
    return columns
  }

  func encoding(_ value: JobValue) -> String? {
    guard let name = value.text() else { return nil }
    if TextEncoding(named: name) != nil { return name }
    value.report(.unknownWord(name, at: value.name, known: TextEncoding.allCases.map(\.rawValue)))
    return nil
  }

  /// The character itself, or the word `tab`.
  private func delimiter(_ value: JobValue) -> Character? {
    let text = value.rawText
    if let delimiter = Self.delimiters[text] { return delimiter }
    value.report(.unknownDelimiter(text))
    return nil
  }

  private static let delimiters: [String: Character] = [
    ";": ";", ",": ",", "|": "|", "\t": "\t", "tab": "\t",
  ]
}

private enum InputKey: String, JobKey {
  case files, kind, partner, unit, columns, period, encoding, delimiter, sheet, ignore, deadline
}

extension Message {
  fileprivate static let ignoredIncidents = Self(
    da: "\"ignore\" gælder ikke hændelser, som tælles, mens de læses",
    en: "\"ignore\" does not go with incidents, which are counted as they are read")

  fileprivate static let noInputs = Self(
    da: "\"inputs\" er tom; nævn mindst ét sæt filer",
    en: "\"inputs\" is empty; name at least one set of files")

  fileprivate static func unknownDelimiter(_ text: String) -> Self {
    Self(
      da: "\"\(text)\" er ikke et skilletegn; vælg mellem \";\", \",\", \"|\" og tab",
      en: "\"\(text)\" is not a delimiter; choose among \";\", \",\", \"|\" and tab")
  }
}
