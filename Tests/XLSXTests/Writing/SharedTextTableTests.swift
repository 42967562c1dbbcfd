import Testing

@testable import XLSX

@Suite("Texts are kept once")
struct SharedTextTableTests {
  @Test("a text that comes again has the index it had")
  func again() {
    let table = SharedTextTable()
    let texts = ["Tingbjerg", "", "Husum", "Tingbjerg", "", "tingbjerg", "Tingbjerg Husum og Utterslevhuse"]
    #expect(texts.map { index(of: $0, in: table) } == [0, 1, 2, 0, 1, 3, 4])
    #expect(table.count == 5)
    #expect(table.referenceCount == 7)
    #expect((0..<5).map { String(decoding: table.text(at: $0), as: UTF8.self) }.last == texts.last)
  }

  @Test("texts past the last that finds room have no index, and those before keep theirs")
  func full() {
    let table = SharedTextTable()
    let indices = (0..<SharedTextTable.countLimit + 100).map { index(of: "Sag \($0)", in: table) }
    #expect(indices.compactMap(\.self) == Array(0..<table.count))
    #expect(indices.contains(nil))
    #expect(index(of: "Sag 0", in: table) == 0)
    #expect(index(of: "endnu en", in: table) == nil || table.count < SharedTextTable.countLimit)
  }

  @Test("one text larger than the table stands in its cell")
  func large() {
    let table = SharedTextTable()
    #expect(index(of: String(repeating: "a", count: SharedTextTable.sizeLimit + 1), in: table) == nil)
    #expect(index(of: "lille", in: table) == 0)
  }

  private func index(of text: String, in table: SharedTextTable) -> Int? {
    text.utf8.span.withUnsafeBufferPointer { table.index(of: $0) }
  }
}
