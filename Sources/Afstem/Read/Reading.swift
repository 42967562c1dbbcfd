internal import Files
package import Model

/// Opens files, each by what its bytes say it is.
package struct Reading: Sendable {
  package var limits: Limits

  package init(limits: Limits = Limits()) { self.limits = limits }

  /// - Throws: if the file cannot be opened, is not a table, or exceeds a limit.
  package func open(_ file: FoundFile) throws(FileProblem) -> OpenExtract {
    switch try format(of: file) {
    case .delimited: try OpenExtract(delimited: file, limits)
    case .workbook: try OpenExtract(workbook: file, limits)
    case .compoundFile: throw FileProblem(.unreadableFile, .compoundFile)
    case .other(let name): throw FileProblem(.unreadableFile, .foreign(name))
    }
  }

  private func format(of file: FoundFile) throws(FileProblem) -> FileFormat {
    do throws(SystemError) {
      return try FileFormat(path: file.location)
    } catch {
      throw FileProblem(.unreadableFile, .refused(by: error))
    }
  }
}

extension Message {
  fileprivate static let compoundFile = Self(
    da: "filen er en ældre Excel-fil (.xls) eller låst med adgangskode; gem den som .xlsx uden adgangskode",
    en: "the file is an older Excel file (.xls) or locked with a password; save it as .xlsx without one")

  fileprivate static func foreign(_ name: String) -> Self {
    Self(
      da: "filen er \(name) og ikke en tabel; send den som .xlsx eller .csv",
      en: "the file is \(name) and not a table; send it as .xlsx or .csv")
  }

  fileprivate static func refused(by error: SystemError) -> Self {
    Self(da: "filen kan ikke læses: \(error)", en: "the file cannot be read: \(error)")
  }
}
