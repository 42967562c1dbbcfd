internal import XLSX

/// Reads a workbook's worksheets into grids, hidden ones too.
struct WorkbookReading {
  let file: FoundFile
  let limits: Limits
  /// Whether the first rows are those of a table of incidents.
  let incidents: (Extract) -> IncidentTable?

  /// A worksheet that cannot be read becomes a finding; the others are read all the same.
  ///
  /// - Throws: where the workbook as a whole cannot be read, or breaks a limit.
  func extract() throws(FileProblem) -> Reviewed<Extract> {
    let workbook = try open()
    var result = Reviewed(Extract(file: file.source, grids: []))
    for worksheet in try chosen(among: workbook.worksheets) {
      do throws(FileProblem) {
        let reading = WorksheetReading(worksheet, dateSystem: workbook.dateSystem, limits: limits) { head in
          incidents(Extract(file: file.source, grids: [head]))
        }
        result.value.grids.append(try reading.grid())
      } catch {
        guard error.code != .limitExceeded else { throw error }
        result.findings.append(error.finding(in: file.source.path))
      }
    }
    return result
  }

  private func open() throws(FileProblem) -> Workbook {
    do {
      return try Workbook(path: file.location, limits: limits.ofFiles)
    } catch {
      throw FileProblem(error)
    }
  }

  private func chosen(among worksheets: [Worksheet]) throws(FileProblem) -> [Worksheet] {
    guard let name = file.options.sheet else { return worksheets }
    let chosen = worksheets.filter { FoldedName($0.name) == FoldedName(name) }
    if !chosen.isEmpty { return chosen }
    throw FileProblem(.unreadableFile, .noSheet(name, known: worksheets.map(\.name)))
  }
}

extension Message {
  fileprivate static func noSheet(_ name: String, known: [String]) -> Self {
    let list = known.map { "'\($0)'" }.joined(separator: ", ")
    return Self(
      da: "der er intet ark '\(name)'; filen har \(list)",
      en: "there is no sheet '\(name)'; the file has \(list)")
  }
}
