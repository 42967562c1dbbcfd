package import AfstemModel

/// Everything consolidated, written as the files that a run hands over.
///
/// Equal packages give equal bytes: nothing here reads a clock or depends on a hash's order.
package struct Publication: Sendable {
  /// What the job knows of grants and focus areas.
  package var glossary: Glossary
  /// The language of headings and messages.
  package var language: Language
  package var flavour: CSVFlavour
  /// What the tables are written as, beside CSV.
  package var formats: Set<OutputFormat>

  package init(
    glossary: Glossary, language: Language = .danish, flavour: CSVFlavour = .standard,
    formats: Set<OutputFormat> = OutputFormat.usual
  ) {
    self.glossary = glossary
    self.language = language
    self.flavour = flavour
    self.formats = formats
  }

  /// Writes the whole set into a folder that exists and is empty.
  ///
  /// A failure leaves some files behind: the caller stages the folder and shows it only when all is written.
  ///
  /// - Returns: The tables and pages, hashed as they were written; libzip and SQLite write the workbook and the
  ///   database, whose hashes are the caller's to take.
  /// - Throws: what the file system says, such as `Errno.noSpace`, or SQLite.
  ///
  /// - Parameter changes: Says of the tables what changed since an earlier edition; `nil` where there is none.
  @discardableResult
  package func publish(
    _ edition: ToldPackage, into folder: String,
    since changes: (([PublishedFile]) -> EditionChanges?)? = nil
  ) throws -> [PublishedFile] {
    let package = edition.package
    let glossary = edition.told(glossary)
    let tables = package.resources(in: language)
    let written = tables.map { CSVTable($0, flavour: flavour).written() }
    let files = written.map(\.file)
    let changes = changes.flatMap { $0(files) }
    let views = EditionViews(package, glossary: glossary)
    if let path = path(of: .xlsx, in: folder) {
      try ConsolidatedWorkbook(
        package, tables: tables, lengths: written.map(\.lengths), glossary: glossary, language: language,
        views: views, since: changes
      )
      .write(to: path)
    }
    if let path = path(of: .sqlite, in: folder) {
      try TableDatabase(tables, withholds: package.threshold != nil, language: language).write(to: path)
    }
    let report = StatusReport(
      package, views: views, glossary: glossary, language: language, since: changes)
    let pages = [try descriptor(of: tables, as: files, in: package), try ReportFile(report: report).file]
    for file in files + pages { try file.write(into: folder) }
    return files + pages
  }

  /// The tables as they are written.
  package func tables(of package: DataPackage) -> [PublishedFile] {
    package.resources(in: language).map { CSVTable($0, flavour: flavour).written().file }
  }

  /// `nil` for a format that is not to be written.
  private func path(of format: OutputFormat, in folder: String) -> String? {
    formats.contains(format) ? format.fileName.map { "\(folder)/\($0)" } : nil
  }

  private func descriptor(
    of tables: [Resource], as files: [PublishedFile], in package: DataPackage
  ) throws -> PublishedFile {
    let resources = zip(tables, files).map { table, file in
      ResourceDescriptor(
        table.schema, withholds: package.threshold != nil, file: file, language: language, flavour: flavour)
    }
    return try PackageDescriptor(package.partnership, resources: resources, in: language).file
  }
}
