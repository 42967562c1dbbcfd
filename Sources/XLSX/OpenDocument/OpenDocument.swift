/// A spreadsheet in the OpenDocument format (ISO/IEC 26300, OpenDocument 1.0 to 1.4): `.ods`.
///
/// All its tables stand in one part, one after the other. They are listed by reading it once, and read in that order by
/// reading it once more; only a table that is asked for out of order makes the part be read from its start again.
final class OpenDocument {
  let package: Package
  let options: WorkbookOptions
  let tables: [DocumentOutline.Table]
  let styles: DocumentStyles
  /// Where the last reader of a table stopped, for the reader of a later one.
  private var parked: DocumentStream?

  static let contents = PartName("content.xml")

  /// - Throws: if the document is encrypted, is no spreadsheet, or cannot be read to its end.
  init(_ package: Package, _ options: WorkbookOptions) throws(XLSXError) {
    try DocumentManifest.refuseEncryption(in: package)
    self.package = package
    self.options = options
    let common = DocumentStylesReader(limits: package.limits)
    let part = PartName("styles.xml")
    if package.contains(part) { try package.parse(part, with: DocumentStylesHandler(common)) }
    let outline = DocumentOutline(styles: common, limits: package.limits)
    do throws(XLSXError) {
      try package.parse(Self.contents, with: outline)
    } catch {
      // What stands before the damage is read; the reader of the last table comes upon it again.
      guard !outline.tables.isEmpty, error.isOfMarkup else { throw error }
    }
    tables = outline.tables
    styles = common.styles
  }

  /// Takes the stream that stands before a table, or begins one.
  func stream(for table: Int) throws(XLSXError) -> DocumentStream {
    if let stream = parked.take(), stream.seek(table) { return stream }
    let stream = try DocumentStream(self)
    _ = stream.seek(table)
    return stream
  }

  /// Keeps a stream for the readers of later tables.
  func park(_ stream: DocumentStream) {
    if !stream.isExhausted { parked = stream }
  }

  /// Whether a package is an OpenDocument spreadsheet, or a template of one.
  ///
  /// - Throws: if it is an OpenDocument file of another kind.
  static func isFound(in package: Package) throws(XLSXError) -> Bool {
    guard package.contains(contents), let type = try mediaType(of: package) else { return false }
    guard type.hasPrefix("application/vnd.oasis.opendocument.") else { return false }
    guard type.contains("spreadsheet") else { throw XLSXError(.notAWorkbook(.openDocument)) }
    return true
  }

  /// What the part `mimetype` states.
  private static func mediaType(of package: Package) throws(XLSXError) -> String? {
    let part = PartName("mimetype")
    guard package.contains(part) else { return nil }
    let reader = try package.open(part)
    let text = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 256)
    defer { text.deallocate() }
    let count = try reader.read(into: text)
    return String(decoding: UnsafeBufferPointer(rebasing: text[..<count]), as: UTF8.self)
  }
}

extension XLSXError {
  /// Whether the parts before it were sound.
  fileprivate var isOfMarkup: Bool {
    switch problem {
    case .markupMalformed, .archiveMalformed: true
    default: false
    }
  }
}

/// The list of a document's parts (OpenDocument 1.3 part 2, §4): it says which are encrypted.
enum DocumentManifest {
  static func refuseEncryption(in package: Package) throws(XLSXError) {
    let part = PartName("META-INF/manifest.xml")
    guard package.contains(part) else { return }
    let handler = Handler()
    do throws(XLSXError) {
      try package.parse(part, with: handler)
    } catch {
      // Old programs gave it a document type. It is needed for nothing else.
      if !handler.isEncrypted { return }
    }
    if handler.isEncrypted { throw XLSXError(.notAWorkbook(.passwordProtected)) }
  }

  private final class Handler: MarkupHandler {
    private(set) var isEncrypted = false

    func start(_ element: borrowing Element, depth: Int) throws(XLSXError) -> Descent {
      if element.isNamed("encryption-data", in: .manifest) { isEncrypted = true }
      return .enter
    }
  }
}
