import AfstemTestSupport
import Testing

@testable import AfstemInterpret

@Suite("The hash that tells whether two ids are the same")
struct ByteHashTests {
  private func hash(_ bytes: [UInt8], _ hash: ByteHash) -> [UInt64] {
    let value = bytes.withUnsafeBufferPointer { hash.value(of: $0) }
    return [value.high, value.low]
  }

  @Test("texts that differ in one byte, in length or in zeros at either end have hashes that differ")
  func differs() {
    var generator = SeededGenerator(seed: 61)
    let hasher = ByteHash(using: &generator)
    var texts: Set<[UInt8]> = [[]]
    for length in 1...40 {
      let text = (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }
      texts.formUnion([text, text + [0], [0] + text, Array(repeating: 0, count: length)])
      for index in text.indices {
        var other = text
        other[index] ^= 1
        texts.insert(other)
      }
    }
    let hashes = texts.map { hash($0, hasher) }
    #expect(Set(hashes.map(\.[0])).count == texts.count)
    #expect(Set(hashes.map(\.[1])).count == texts.count)
  }

  @Test("a hash is the value of the text's polynomial at the key, modulo 2^61 - 1", arguments: 0..<40)
  func polynomial(length: Int) {
    var generator = SeededGenerator(seed: UInt64(length))
    let (seeded, prime) = (generator, UInt128(1 << 61) - 1)
    let hasher = ByteHash(using: &generator)
    var keys = seeded
    let key = UInt128(UInt64.random(in: 1..<UInt64(prime), using: &keys))
    let text = (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }
    let pieces = stride(from: 0, to: max(1, length), by: 7).map { start in
      text[start..<min(length, start + 7)].reversed().reduce(UInt128(0)) { $0 << 8 | UInt128($1) }
    }
    let value = (pieces + [UInt128(length)]).reduce(UInt128(0)) { ($0 * key + $1) % prime }
    #expect(hash(text, hasher)[0] == UInt64(value))
  }
}
