internal import AfstemCSV
internal import AfstemFiles
internal import FoundationEssentials
internal import AfstemModel
internal import AfstemRead
internal import SystemPackage
internal import AfstemXLSX

extension Conversion {
  /// Refuses contradictory options before anything is written.
  func check(_ input: ConversionInput, _ source: ConversionFormat, _ target: ConversionFormat)
    throws
  {
    if source == .xlsx, target == .xlsx {
      // What is no workbook after all is refused as what it is.
      try input.withWorkbook(sizeLimit: options.sizeLimit) { _ in }
      throw problem(.twoWorkbooks)
    }
    if input.isEmpty, ConversionFormat(nameOf: input.path) != .csv, input.path != "-" {
      throw problem(.nothingInFile)
    }
    if source == .csv, options.sheet != nil || options.convertsAllSheets { throw problem(.noSheetsInText) }
    if source == .xlsx, options.types != .auto { throw problem(.typesOfWorkbook) }
    // Only a folder has a `.` entry.
    if !options.convertsAllSheets, FileManager.default.fileExists(atPath: "\(output)/.") {
      throw problem(source == .xlsx ? .folderForOneSheet : .folder, of: output)
    }
  }

  func problem(_ message: Message, of file: String? = nil) -> RunError {
    let whole = Provenance(file: file ?? input, place: .file)
    return .notConverted(findings: [.unreadableFile(Finding.Unreadability(message), at: whole)])
  }

  /// Rethrows the errors of readers and writers as errors that a user understands.
  func translatingErrors<Result>(_ work: () throws -> Result) throws(RunError) -> Result {
    do {
      return try work()
    } catch let error as RunError {
      throw error
    } catch let error as Errno {
      throw Self.inputError(error, of: input)
    } catch let error as CSVError {
      throw translated(error)
    } catch let error as XLSXError {
      throw translated(error)
    } catch let error as WorkbookWritingError {
      throw translated(error)
    } catch {
      throw .outputUnavailable(path: output, reason: "\(error)")
    }
  }

  private static func inputError(_ error: Errno, of path: String) -> RunError {
    error == .noSuchFileOrDirectory
      ? .inputMissing(path: path) : .inputOutput(path: path, reason: error.description)
  }

  private func translated(_ error: CSVError) -> RunError {
    switch error.reason {
    case .cannotOpen(let code), .cannotRead(let code): Self.inputError(Errno(rawValue: code), of: input)
    case .tooManyBytes(let limit): .notConverted(findings: [.limitExceeded(bytesOf: input, allowed: limit)])
    case .tooManyColumns:
      .notConverted(
        findings: [
          .limitExceeded(
            columnsOfSheetAt: Provenance(
              file: input, place: .field(line: error.place?.line ?? 1, number: 16_385)))
        ])
    default: .notConverted(findings: [FileProblem(error).finding(in: input)])
    }
  }

  private func translated(_ error: XLSXError) -> RunError {
    switch error.problem {
    case .cannotOpen(let code): Self.inputError(Errno(rawValue: code), of: input)
    case .limitExceeded(.fileBytes, let limit), .limitExceeded(.inflatedBytes, let limit):
      .notConverted(findings: [.limitExceeded(bytesOf: input, allowed: limit)])
    case .limitExceeded(.inflationRatio, let limit): problem(.inflatesTooMuch(limit))
    default: .notConverted(findings: [FileProblem(error).finding(in: input)])
    }
  }

  private func translated(_ error: WorkbookWritingError) -> RunError {
    switch error {
    case .textTooLong(_, let cell, let length): problem(.textTooLong(cell, length))
    case .system(_, let code):
      .outputUnavailable(path: output, reason: Errno(rawValue: code).description)
    default: .outputUnavailable(path: output, reason: error.description)
    }
  }
}

extension Message {
  fileprivate static let twoWorkbooks = Self(
    da: "både fil og resultat er XLSX; navngiv resultatet .csv eller skriv --to csv",
    en: "input and output are both XLSX; name the output .csv or say --to csv")
  fileprivate static let noSheetsInText = Self(
    da: "filen er CSV og har ingen ark; udelad --sheet og --all-sheets",
    en: "the file is CSV and has no sheets; leave out --sheet and --all-sheets")
  fileprivate static let nothingInFile = Self(
    da: "filen er tom; bed om den igen", en: "the file is empty; ask for it again")
  fileprivate static let typesOfWorkbook = Self(
    da: "--types gælder CSV; cellerne i en projektmappe har deres typer selv",
    en: "--types is for CSV; the cells of a workbook have types of their own")
  fileprivate static let folderForOneSheet = Self(
    da: "resultatet er en mappe; navngiv en fil i den, eller skriv alle ark med --all-sheets",
    en: "the output is a folder; name a file in it, or write every sheet with --all-sheets")
  fileprivate static let folder = Self(
    da: "resultatet er en mappe; navngiv en fil i den", en: "the output is a folder; name a file in it")

  fileprivate static func textTooLong(_ cell: String, _ length: Int) -> Self {
    Self { language in
      let length = language.grouped(Int64(length))
      return language == .danish
        ? "en celle rummer højst 32.767 tegn, og \(cell) får \(length); er et anførselstegn åbnet og ikke lukket?"
        : "a cell holds at most 32,767 characters, and \(cell) gets \(length); is a quote opened and never closed?"
    }
  }

  fileprivate static func inflatesTooMuch(_ ratio: Int) -> Self {
    Self(
      da:
        "filen pakkes ud til mere end \(ratio) gange sin størrelse; stoler du på den, så skriv --max-size 20G",
      en: "the file unpacks to more than \(ratio) times its size; if you trust it, say --max-size 20G")
  }
}
