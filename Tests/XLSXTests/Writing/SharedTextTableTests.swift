import Testing

@testable import AfstemXLSX

@Suite("Shared texts")
struct SharedTextTableTests {
  @Test("a repeated text has the same index")
  func again() {
    let table = SharedTextTable()
    let texts = ["Tingbjerg", "", "Husum", "Tingbjerg", "", "tingbjerg", "Tingbjerg Husum og Utterslevhuse"]
    #expect(texts.map { index(of: $0, in: table) } == [0, 1, 2, 0, 1, 3, 4])
    #expect(table.count == 5)
    #expect(table.referenceCount == 7)
    #expect((0..<5).map { String(decoding: table.text(at: $0), as: UTF8.self) }.last == texts.last)
  }

  @Test("texts without room get no index, and earlier texts keep theirs")
  func full() {
    let table = SharedTextTable()
    let indices = (0..<SharedTextTable.countLimit + 100).map { index(of: "Sag \($0)", in: table) }
    #expect(indices.compactMap(\.self) == Array(0..<table.count))
    #expect(indices.contains(nil))
    #expect(index(of: "Sag 0", in: table) == 0)
    #expect(index(of: "endnu en", in: table) == nil || table.count < SharedTextTable.countLimit)
  }

  @Test("a text larger than the table is not shared")
  func large() {
    let table = SharedTextTable()
    #expect(index(of: String(repeating: "a", count: SharedTextTable.sizeLimit + 1), in: table) == nil)
    #expect(index(of: "lille", in: table) == 0)
  }

  private func index(of text: String, in table: SharedTextTable) -> Int? {
    text.utf8.span.withUnsafeBufferPointer { table.index(of: $0) }
  }
}
