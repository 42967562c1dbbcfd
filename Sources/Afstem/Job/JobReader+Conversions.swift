internal import AfstemConvert
internal import AfstemFiles
internal import AfstemModel
internal import Yams

extension JobReader {
  func conversions(_ value: JobValue?) -> [JobConversion] { (value?.list() ?? []).compactMap(conversion) }

  private func conversion(_ entry: JobValue) -> JobConversion? {
    guard let section = entry.section(ConversionKey.self) else { return nil }
    let options = options(in: section)
    let files = section.required(.files)?.list().compactMap { $0.text() } ?? []
    let target = section.required(.to).flatMap(destination)
    let source = section[.from]?.choice(of: ConversionFormat.self)
    let prunes = section[.prune]?.boolean() ?? false
    guard let target, !files.isEmpty else { return nil }
    if source == .xlsx || options.convertsAllSheets, target.format == .xlsx {
      section[.to]?.report(.twoWorkbooks)
    }
    return JobConversion(
      files: files, folder: target.folder, target: target.format, source: source, options: options,
      prunes: prunes, provenance: provenance(section[.files]?.mark ?? section.mark))
  }

  /// `ud`, or `{ folder: ud, format: xlsx }`.
  private func destination(_ value: JobValue) -> (folder: String, format: ConversionFormat?)? {
    guard value.node.mapping != nil else { return place(value).map { (plain($0), nil) } }
    guard let section = value.section(DestinationKey.self) else { return nil }
    let format = section[.format]?.choice(of: ConversionFormat.self)
    return section.required(.folder).flatMap(place).map { (plain($0), format) }
  }

  /// Where something goes, which is one place.
  func place(_ value: JobValue) -> String? {
    guard let text = value.text() else { return nil }
    guard !GlobPattern.isPattern(text) else {
      value.report(.manyPlaces(text, at: value.name))
      return nil
    }
    return text
  }

  private func plain(_ folder: String) -> String {
    folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
  }

  private func options(in section: JobSection<ConversionKey>) -> ConversionOptions {
    var options = ConversionOptions()
    options.text.encoding = section[.encoding].flatMap(encoding)
    options.text.delimiter = section[.delimiter].flatMap(character)
    options.text.hasDecimalComma = section[.decimalComma]?.boolean() == true ? true : nil
    options.text.dates = section[.dates].flatMap(dates)
    options.writing.encoding = section[.toEncoding].flatMap(encoding)
    options.writing.delimiter = section[.toDelimiter].flatMap(character)
    options.writing.dates = section[.toDates].flatMap(dates)
    options.dialect = section[.dialect]?.choice(of: ConversionOptions.OutputDialect.self) ?? options.dialect
    options.types = section[.types].flatMap(types) ?? options.types
    options.header = section[.header].flatMap(header) ?? options.header
    options.keepsRowLengths = section[.ragged]?.boolean() ?? false
    options.neutralisesFormulas = section[.neutraliseFormulas]?.boolean()
    options.sheet = section[.sheet]?.text()
    options.convertsAllSheets = section[.allSheets]?.boolean() ?? false
    options.sizeLimit = section[.maxSize]?.bytes()
    if options.convertsAllSheets, options.sheet != nil { section[.sheet]?.report(.oneSheetOrAll) }
    return options
  }

  /// A file of types lies in the job's folder.
  private func types(_ value: JobValue) -> ConversionOptions.FieldTypes? {
    value.text().map { text in
      guard case .file(let path) = ConversionOptions.FieldTypes(spelling: text) else {
        return ConversionOptions.FieldTypes(spelling: text)
      }
      return .file(location.path(of: path))
    }
  }

  private func header(_ value: JobValue) -> ConversionOptions.HeaderLine? {
    guard let text = value.text() else { return nil }
    if let line = ConversionOptions.HeaderLine(spelling: text) { return line }
    value.report(.notHeader(text))
    return nil
  }

  private func dates(_ value: JobValue) -> TextFormat.DateNotation? {
    guard let text = value.text() else { return nil }
    if let notation = TextFormat.DateNotation(spelling: text) { return notation }
    value.report(.notDates(text, at: value.name))
    return nil
  }

  private func character(_ value: JobValue) -> Character? {
    if let character = TextFormat.delimiter(spelling: value.rawText) { return character }
    value.report(.notCharacter(value.rawText, at: value.name))
    return nil
  }
}

private enum ConversionKey: String, JobKey {
  case files, to, from, sheet, allSheets, encoding, delimiter, decimalComma, dates, types, header, dialect
  case toEncoding, toDelimiter, toDates, ragged, neutraliseFormulas, maxSize, prune
}

private enum DestinationKey: String, JobKey {
  case folder, format
}

extension Message {
  fileprivate static let twoWorkbooks = Self(
    da: "både fil og resultat er xlsx; vælg format: csv",
    en: "input and output are both xlsx; say format: csv")

  fileprivate static func manyPlaces(_ text: String, at name: String) -> Self {
    Self(
      da: "\"\(name)\" er ét sted, og der kan ikke stå * eller ? i det: \"\(text)\"",
      en: "\"\(name)\" is one place, and can have no * or ? in it: \"\(text)\"")
  }

  fileprivate static let oneSheetOrAll = Self(
    da: "\"sheet\" nævner ét ark, \"allSheets\" betyder alle",
    en: "\"sheet\" names one worksheet, \"allSheets\" means all")

  fileprivate static func notHeader(_ text: String) -> Self {
    Self(
      da: "\"\(text)\" er ikke en linje; skriv et nummer, auto eller none",
      en: "\"\(text)\" is no line; write a number, auto or none")
  }

  fileprivate static func notDates(_ text: String, at name: String) -> Self {
    Self(
      da: "\"\(text)\" ved \"\(name)\" er ikke et datomønster; skriv for eksempel dd-mm-yyyy, iso eller none",
      en: "\"\(text)\" at \"\(name)\" is no pattern of dates; write dd-mm-yyyy, iso or none, for example")
  }

  fileprivate static func notCharacter(_ text: String, at name: String) -> Self {
    Self(
      da: "\"\(text)\" ved \"\(name)\" er ikke et skilletegn; skriv ét tegn, eller tab",
      en: "\"\(text)\" at \"\(name)\" is no delimiter; write one character, or tab")
  }
}
