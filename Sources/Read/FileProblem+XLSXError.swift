internal import AfstemFiles
internal import AfstemModel
internal import SystemPackage
package import AfstemXLSX

extension FileProblem {
  package init(_ error: XLSXError) {
    switch error.problem {
    case .limitExceeded(let limit, let allowed):
      self.init(.limitExceeded(limit.rawValue, allowed: allowed), at: error.provenance)
    default:
      self.init(.unreadableFile(Finding.Unreadability(error)), at: error.provenance)
    }
  }
}

extension XLSXError {
  fileprivate var provenance: Provenance.Place {
    guard let sheet = sheet.map({ CivilRegistrationNumber.masked($0) }) else { return .file }
    return switch place {
    case .cell(let reference): .cell(sheet: sheet, reference)
    case .row(let row): .cell(sheet: sheet, CellReference(clampingColumn: 1, row: row))
    case nil: .sheet(sheet)
    }
  }
}

extension Finding.Unreadability {
  fileprivate init(_ error: XLSXError) {
    switch error.problem {
    case .cannotOpen(let code): self = .notOpened(Errno(rawValue: code))
    case .notAWorkbook(let kind): self.init(kind)
    case .archiveMalformed(.encryptedEntry): self = .locked
    case .archiveMalformed(let fault): self = .damagedArchive(Message(da: fault.danish, en: "\(fault)"))
    default: self = .damaged(part: error.part, Message(error.problem))
    }
  }

  private init(_ kind: XLSXError.FileKind) {
    switch kind {
    case .empty: self = .empty
    case .passwordProtected: self = .locked
    case .binaryExcel97: self = .olderWorkbook
    case .compoundFile: self = .compoundFile
    case .binaryWorkbook: self = .binaryWorkbook
    case .openDocument: self = .openDocument
    case .numbers: self = .numbers
    case .document: self = .olderDocument
    case .otherArchive: self = .otherArchive
    case .unknown: self = .notAWorkbook
    }
  }
}

extension Message {
  /// What is wrong with a part, as a predicate.
  fileprivate init(_ problem: XLSXError.Problem) {
    switch problem {
    case .partMissing: self.init(da: "mangler", en: "is missing")
    case .documentType: self.init(da: "har en DOCTYPE", en: "has a DOCTYPE")
    case .markupMalformed(let line, let reason):
      self.init(
        da: "er ikke velformet, linje \(line): \(reason)", en: "is malformed, line \(line): \(reason)")
    case .unexpectedRoot(let name) where ["workbook", "worksheet", "sst", "styleSheet"].contains(name):
      self.init(
        da: "er skrevet i et format, der ikke er Excels; åbn filen i Excel, og gem den som .xlsx",
        en: "is in a format that is not Excel's; open the file in Excel, and save it as .xlsx")
    case .unexpectedRoot(let name): self.init(da: "er et <\(name)>", en: "is a <\(name)>")
    case .valueMalformed(let fault):
      self.init(da: "har en ugyldig værdi: \(fault.danish)", en: "has an invalid value: \(fault)")
    case .cannotOpen, .notAWorkbook, .archiveMalformed, .limitExceeded:
      self.init(da: "\(problem)", en: "\(problem)")
    }
  }
}

extension XLSXError.ArchiveFault {
  /// The fault in Danish; the library has the English.
  fileprivate var danish: String {
    switch self {
    case .directoryMalformed: "arkivet er ikke helt"
    case .headersDiffer: "en del er beskrevet på to måder, der ikke passer sammen"
    case .duplicateEntry: "to dele har samme navn"
    case .overlappingEntries: "dele ligger oven i hinanden"
    case .encryptedEntry: "en del er krypteret"
    case .unsupportedCompression(let method): "en del er pakket med den ukendte metode \(method)"
    case .corruptDeflate: "de pakkede data er ødelagt"
    case .truncatedEntry: "en del er afbrudt"
    case .sizeDiffers: "en del har en anden størrelse end angivet"
    case .checksumDiffers: "en dels kontrolsum passer ikke"
    }
  }
}

extension XLSXError.ValueFault {
  /// The fault in Danish; the library has the English.
  fileprivate var danish: String {
    switch self {
    case .cellReference: "en cellereference er forkert"
    case .cellsOutOfOrder: "celler står i forkert orden"
    case .rowNumber: "et rækkenummer er forkert"
    case .rowsOutOfOrder: "rækker står i forkert orden"
    case .cellType: "en celle har en ukendt type"
    case .boolean: "en sandhedsværdi er forkert"
    case .sharedStringIndex: "en fælles tekst findes ikke"
    case .styleIndex: "en typografi findes ikke"
    case .range: "et område er forkert"
    case .relationship: "en henvisning mellem dele er forkert"
    }
  }
}
