import Testing

@testable import AfstemXLSX

@Suite("Limits on rows")
struct RowLimitTests {
  private static func problem(
    _ rows: String, _ method: RowStream.Method, rowLength: Int
  ) throws -> XLSXError.Problem? {
    var limits = ReadingLimits()
    limits.rowLength = rowLength
    let bytes = HandmadeWorkbook(rows: rows).bytes
    let worksheet = try #require(try Workbook(bytes: bytes, limits: limits).worksheets.first)
    return RowTranscript(worksheet, method).error?.problem
  }

  @Test(
    "the limit on a row's length counts the texts of all its cells",
    arguments: [RowStream.Method.scanningPlainRows, .markupOnly])
  func rowLength(method: RowStream.Method) throws {
    let row =
      #"<row r="1"><c r="A1"><f>B1</f><v>123</v></c><c r="B1" t="inlineStr"><is><t>a&amp;bc</t></is></c></row>"#
    #expect(try Self.problem(row, method, rowLength: 9) == nil)
    #expect(try Self.problem(row, method, rowLength: 8) == .limitExceeded(.rowLength, allowed: 8))
  }

  @Test(
    "the limit on a row's length applies to each row",
    arguments: [RowStream.Method.scanningPlainRows, .markupOnly])
  func rows(method: RowStream.Method) throws {
    let rows = (1...50).map { "<row r=\"\($0)\"><c r=\"A\($0)\"><v>123456</v></c></row>" }.joined()
    #expect(try Self.problem(rows, method, rowLength: 6) == nil)
    #expect(try Self.problem(rows, method, rowLength: 5) == .limitExceeded(.rowLength, allowed: 5))
  }
}
