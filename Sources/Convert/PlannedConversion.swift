internal import AfstemFiles
internal import AfstemModel
internal import AfstemRead
internal import SystemPackage

/// One of many files to convert, and where it goes.
package struct PlannedConversion: Sendable, Hashable {
  package var input: String
  /// A file; of a workbook whose every sheet is to be written, a folder.
  package var output: String
  package var target: ConversionFormat
  package var isOfAllSheets: Bool
  /// Whether the path that it keeps leads out of the folder.
  let isAstray: Bool

  /// - Parameters:
  ///   - name: The path that the file keeps within the output's folder, but for its ending.
  ///   - folder: Where outputs go.
  ///   - source: What the input is; told by its bytes unless given.
  ///   - target: What to write; the other of the two formats unless given.
  package init(
    _ input: String, named name: String, into folder: String, from source: ConversionFormat? = nil,
    to target: ConversionFormat? = nil, _ options: ConversionOptions
  ) {
    self.input = input
    isAstray = name.split(separator: "/").contains("..")
    if let target, !options.convertsAllSheets {
      (isOfAllSheets, self.target) = (false, target)
    } else {
      let format = source ?? Self.format(of: input, options)
      isOfAllSheets = options.convertsAllSheets && format == .xlsx
      self.target = target ?? (options.convertsAllSheets ? .csv : format.other)
    }
    let path = folder.isEmpty || folder.hasSuffix("/") ? folder : folder + "/"
    output = path + Self.stem(of: name) + (isOfAllSheets ? "" : ".\(self.target.rawValue)")
  }

  /// What a file is, for the name of its output; a file that cannot be read is reported once it is converted.
  private static func format(of path: String, _ options: ConversionOptions) -> ConversionFormat {
    guard let format = try? FileFormat(path: path) else { return ConversionFormat(nameOf: path) ?? .csv }
    let file = FoundFile(
      source: SourceFile(path: path, sha256: "", byteCount: 0, order: 0), location: path,
      options: ReadingOptions(sheet: options.sheet))
    if let member = try? PackedSources.single(of: file, named: options.sheet, limits: JobLimits()) {
      let name = member.source.path == path ? stem(of: path, among: ["gz"]) : member.source.path
      return ConversionFormat(nameOf: name) ?? .csv
    }
    return (try? ConversionFormat(format, of: path)) ?? .csv
  }

  /// A name without the ending that says what kind of table it is, and how that is packed.
  private static func stem(of name: String) -> String {
    stem(of: stem(of: name, among: ["gz"]), among: tables)
  }

  private static func stem(of name: String, among endings: Set<String>) -> String {
    guard let point = name.lastIndex(of: "."), name[..<point].last.map({ $0 != "/" }) == true,
      endings.contains(name[name.index(after: point)...].lowercased())
    else { return name }
    return String(name[..<point])
  }

  private static let tables: Set = [
    "csv", "tsv", "tab", "txt", "dat", "asc", "xlsx", "xlsm", "xltx", "xltm", "xls", "xlsb", "ods", "zip",
  ]
}
