internal import XLSX

extension FileProblem {
  init(_ error: XLSXError) {
    switch error.problem {
    case .limitExceeded(let limit, let allowed):
      self.init(.limitExceeded, .limit(limit, allowed: allowed), at: error.provenance)
    default:
      self.init(.unreadableFile, Message(error.problem, in: error.part), at: error.provenance)
    }
  }
}

extension XLSXError {
  fileprivate var provenance: Provenance.Place {
    guard let sheet else { return .file }
    return switch place {
    case .cell(let reference): .cell(sheet: sheet, reference)
    case .row(let row): .cell(sheet: sheet, CellReference(clampingColumn: 1, row: row))
    case nil: .sheet(sheet)
    }
  }
}

extension Message {
  fileprivate init(_ problem: XLSXError.Problem, in part: String?) {
    switch problem {
    case .cannotOpen(let code):
      let error = SystemError(code: code)
      self.init(da: "filen kan ikke åbnes: \(error)", en: "the file cannot be opened: \(error)")
    case .notAWorkbook(let kind): self.init(kind)
    case .archiveMalformed(.encryptedEntry):
      self.init(da: "filen er låst med adgangskode", en: "the file is locked with a password")
    case .archiveMalformed(let fault):
      self.init(
        da: "filen er beskadiget og kan ikke pakkes ud (\(fault.danish)); bed om den igen",
        en: "the file is damaged and cannot be unpacked (\(fault)); ask for it again")
    case .partMissing: self.init(damage: "mangler", "is missing", in: part)
    case .documentType: self.init(damage: "har en DOCTYPE", "has a DOCTYPE", in: part)
    case .markupMalformed(let line, let reason):
      self.init(
        damage: "er ikke velformet, linje \(line): \(reason)", "is malformed, line \(line): \(reason)",
        in: part)
    case .unexpectedRoot(let name): self.init(damage: "er et <\(name)>", "is a <\(name)>", in: part)
    case .valueMalformed(let fault):
      self.init(damage: "har en ugyldig værdi: \(fault.danish)", "has an invalid value: \(fault)", in: part)
    case .limitExceeded(let limit, let allowed): self = .limit(limit, allowed: allowed)
    }
  }

  private init(damage danish: String, _ english: String, in part: String?) {
    let part = part.map { " \($0)" } ?? ""
    self.init(
      da: "filen er beskadiget: delen\(part) \(danish)", en: "the file is damaged: the part\(part) \(english)"
    )
  }

  private init(_ kind: XLSXError.FileKind) {
    switch kind {
    case .empty: self.init(da: "filen er tom", en: "the file is empty")
    case .passwordProtected:
      self.init(
        da: "filen er låst med adgangskode; gem den uden",
        en: "the file is locked with a password; save it without")
    case .binaryExcel97, .compoundFile:
      self.init(
        da: "filen er en ældre Excel-fil (.xls); gem den som .xlsx",
        en: "the file is an older Excel file (.xls); save it as .xlsx")
    case .binaryWorkbook:
      self.init(da: "filen er en .xlsb; gem den som .xlsx", en: "the file is an .xlsb; save it as .xlsx")
    case .openDocument:
      self.init(
        da: "filen er en OpenDocument-fil (.ods); gem den som .xlsx",
        en: "the file is an OpenDocument file (.ods); save it as .xlsx")
    case .otherArchive:
      self.init(
        da: "filen er et zip-arkiv uden projektmappe", en: "the file is a zip archive without a workbook")
    case .unknown: self.init(da: "filen er ikke en projektmappe", en: "the file is not a workbook")
    }
  }

  fileprivate static func limit(_ limit: ReadingLimits.Limit, allowed: Int) -> Self {
    Self { language in
      let allowed = language.grouped(Int64(allowed))
      return language == .danish
        ? "filen overskrider grænsen limits.\(limit.rawValue) på \(allowed)"
        : "the file is past the limit limits.\(limit.rawValue) of \(allowed)"
    }
  }
}
