import Testing

@testable import AfstemInterpret

@Suite("Text memory")
struct TextMemoryTests {
  @Test("what was made of a text is not made again")
  func once() {
    let memory = TextMemory<Int>()
    #expect(memory.value(of: "I alt") { 1 } == 1)
    #expect(memory.value(of: "I alt") { 2 } == 1)
  }

  @Test("texts of other bytes are others, though their letters are the same")
  func exact() {
    let memory = TextMemory<Int>()
    for text in ["å", "a\u{30A}", "\u{212B}", "\u{C5}", "A\u{30A}"] {
      #expect(
        memory.value(of: text) { text.unicodeScalars.count * 10 + text.utf8.count } % 10 == text.utf8.count)
      #expect(memory.value(of: text) { 0 } / 10 == text.unicodeScalars.count)
    }
  }

  @Test("prose is not kept, and of very many texts the memory begins anew")
  func bounded() {
    let memory = TextMemory<Int>()
    let prose = String(repeating: "Vi har i år ", count: 100)
    #expect(memory.value(of: prose) { 1 } == 1)
    #expect(memory.value(of: prose) { 2 } == 2)
    for number in 0..<10_000 { #expect(memory.value(of: "\(number)") { number } == number) }
    #expect(memory.value(of: "0") { -1 } == -1)
  }
}
