internal import AfstemCells
internal import AfstemFiles
internal import AfstemModel
internal import AfstemRead

/// A table that is packed in an archive or a gzip file, unpacked to be converted.
struct PackedInput {
  private let unpacked: UnpackedMember
  /// The worksheet to convert, where the name was not that of the table itself.
  let sheet: String?

  /// `nil` for any other file.
  ///
  /// - Parameter name: What the file goes by, where that is not its path.
  /// - Throws: if there are several and none is named.
  init?(_ path: String, _ options: ConversionOptions, shownAs name: String? = nil) throws(RunError) {
    guard path != "-", FileStatus(path: path)?.kind == .file else { return nil }
    var limits = JobLimits()
    limits.fileBytes = options.sizeLimit ?? .max
    limits.inflatedBytes = options.sizeLimit ?? .max
    let source = SourceFile(path: name ?? path, sha256: "", byteCount: 0, order: 0)
    do throws(FileProblem) {
      let file = FoundFile(source: source, location: path, options: ReadingOptions(sheet: options.sheet))
      guard let found = try PackedSources.single(of: file, named: options.sheet, limits: limits),
        let member = found.member
      else { return nil }
      sheet = found.options.sheet
      unpacked = try UnpackedMember(member, of: path, limits)
    } catch {
      throw .notConverted(findings: [error.finding(in: name ?? path)])
    }
  }

  var path: String { unpacked.path }
}
