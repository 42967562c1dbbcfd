internal import Files
package import Model
package import XLSX

/// What goes back to partners: a copy of each of their workbooks that errors or warnings concern, with a note on
/// each cell concerned and everything else as they sent it.
package struct Returns: Sendable {
  package static let folderName = "returns"

  private let files: [FoundFile]
  private let notes: [String: [WorkbookNote]]
  private let annotator: WorkbookAnnotator
  /// The names that findings call worksheets by.
  private let shownSheets: @Sendable ([String]) -> [String]

  package init(
    _ package: DataPackage, files: [FoundFile], limits: ReadingLimits, language: Language,
    shownSheets: @escaping @Sendable ([String]) -> [String] = { $0 }
  ) {
    self.files = files
    self.shownSheets = shownSheets
    annotator = WorkbookAnnotator(author: package.partnership.name, limits: limits)
    notes = package.findings.filter { $0.severity < .info }.reduce(into: [:]) { notes, finding in
      guard let provenance = finding.provenance, let note = WorkbookNote(finding, in: language) else {
        return
      }
      notes[provenance.file, default: []].append(note)
    }
  }

  /// Writes the copies below `returns`, each under the path that its partner's file has in the job.
  ///
  /// A workbook that cannot be changed so is left out: its findings stand in the report and in the list of them.
  ///
  /// - Throws: what the file system says, such as `Errno.noSpace`.
  package func write(into folder: String) throws {
    for file in files {
      guard let notes = notes[file.source.path], file.isAsRead else { continue }
      let copy = "\(folder)/\(Self.folderName)/\(file.source.path.withinFolder)"
      try FileSystem.makeFolders(FileSystem.folder(of: copy))
      do {
        try annotator.annotate(file.location, to: copy, with: notes, called: shownSheets)
      } catch  where error is XLSXError || error is WorkbookAnnotationError {
        FileSystem.removeEmptyFolders(FileSystem.folder(of: copy), within: folder)
      }
    }
  }
}

extension WorkbookNote {
  /// On the cell that the finding stands at, or the first of its worksheet; `nil` where it stands at none.
  fileprivate init?(_ finding: Finding, in language: Language) {
    let text = "\(finding.severity.cellText(in: language)): \(finding.message.text(in: language))"
    switch finding.provenance?.place {
    case .cell(let sheet, let cell): self.init(sheet: sheet, cell: cell, text: text)
    case .sheet(let sheet):
      self.init(sheet: sheet, cell: CellReference(clampingColumn: 1, row: 1), text: text)
    case .file, .field, nil: return nil
    }
  }
}

extension FoundFile {
  /// Findings are about the bytes that were read; a file that has changed since would get them in wrong places.
  fileprivate var isAsRead: Bool { stamp != nil && FileStamp(path: location) == stamp }
}

extension String {
  /// The path without what would lead out of the folder that it is taken to start from.
  fileprivate var withinFolder: String {
    split(separator: "/").filter { $0 != "." && $0 != ".." }.joined(separator: "/")
  }
}
