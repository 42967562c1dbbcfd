@testable import AfstemXLSX

/// What is fuzzed, chosen by the environment variable `FUZZ_TARGET`.
enum FuzzTarget: String, CaseIterable {
  /// A whole file.
  case container
  /// A worksheet's markup, by the scanner and by libxml2, which must agree.
  case worksheet
  /// A worksheet's markup by libxml2 alone.
  case markup
  /// The part of the shared strings.
  case sharedStrings = "shared-strings"
  /// Annotating a worksheet's markup, which must keep its cells.
  case annotation
  /// The contents of an OpenDocument spreadsheet.
  case document
  /// A number format's code and a number's text.
  case values

  func run(_ bytes: [UInt8]) {
    switch self {
    case .container: Self.readAll(bytes)
    case .worksheet: Self.compareMethods(bytes)
    case .markup: _ = Self.transcript(bytes, .markupOnly)
    case .sharedStrings: Self.compareSharedStrings(bytes)
    case .annotation: Annotation(of: bytes).check()
    case .document: Self.readAll(WorkbookAround.document(bytes))
    case .values: Self.readValues(bytes)
    }
  }

  private static let limits: ReadingLimits = {
    var limits = ReadingLimits()
    limits.inflatedBytes = 8 << 20
    return limits
  }()

  private static func readAll(_ bytes: [UInt8]) {
    do throws(XLSXError) {
      for worksheet in try Workbook(bytes: bytes, limits: limits).worksheets {
        var rows = try worksheet.rows(.formulas)
        while let row = try rows.next() { precondition(row.number > 0) }
        _ = try worksheet.tables()
        _ = try worksheet.comments()
      }
    } catch {}
  }

  private static func compareMethods(_ bytes: [UInt8]) {
    let scanned = transcript(bytes, .scanningPlainRows)
    let parsed = transcript(bytes, .markupOnly)
    precondition(scanned == parsed, "\(scanned)\n\(parsed)")
  }

  private static func transcript(_ bytes: [UInt8], _ method: RowStream.Method) -> [String] {
    var lines: [String] = []
    do throws(XLSXError) {
      let workbook = try Workbook(bytes: WorkbookAround.worksheet(bytes), limits: limits)
      guard let part = workbook.worksheets.first?.part else { return [] }
      var rows = Rows(
        try RowStream(part.record, in: part.source, options: .formulas, method: method))
      while let row = try rows.next() { lines.append(RowWords.words(for: row)) }
      lines.append("\(rows.layout)")
    } catch {
      // The two may find a fault at different places of the markup, but both must find one.
      lines.append("error")
    }
    return lines
  }

  private static func compareSharedStrings(_ bytes: [UInt8]) {
    do throws(XLSXError) {
      let archive = try Archive(bytes: WorkbookAround.sharedStrings(bytes), limits: limits)
      let package = try Package(archive)
      let part = PartName("xl/sharedStrings.xml")
      let handler = SharedStringsHandler(limits: limits)
      var parsed: [UInt8]?
      do throws(XLSXError) {
        try package.parse(part, with: handler)
        parsed = withExtendedLifetime(handler) { Array(handler.strings.contents) }
      } catch {}
      var scanned: [UInt8]?
      do throws(XLSXError) {
        let strings = try SharedStringsReader(part, in: package).read()
        scanned = withExtendedLifetime(strings) { Array(strings.contents) }
      } catch {}
      precondition(parsed == scanned)
    } catch {}
  }

  private static func readValues(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    _ = NumberFormat.classOf(code: text)
    if let number = ExactDecimal(bytes.span) {
      _ = SerialDate(number, system: .since1900)?.dateTime
      _ = SerialDate(number, system: .since1904)?.dateTime
    }
    if let range = CellRange(text) { precondition(CellRange(range.description) == range) }
    _ = PartName(target: text, from: PartName("xl/workbook.xml")).relationships
  }
}
