/// Which bytes stand in a sample, and which next to which.
struct SampleCensus {
  private var bytes = [Bool](repeating: false, count: 1 << 8)
  private var pairs = [Bool](repeating: false, count: 1 << 16)
  private var beforeSpacedQuote = [Bool](repeating: false, count: 1 << 8)

  init(_ sample: Span<UInt8>) {
    var (last, secondLast) = (0, 0)
    for index in sample.indices {
      let byte = Int(sample[index])
      bytes[byte] = true
      if index > 0 { pairs[last << 8 | byte] = true }
      if index > 1, byte == Int(UInt8.doubleQuote), last == Int(UInt8.space) {
        beforeSpacedQuote[secondLast] = true
      }
      (secondLast, last) = (last, byte)
    }
  }

  func holds(_ byte: UInt8) -> Bool { bytes[Int(byte)] }

  func holds(_ byte: UInt8, before next: UInt8) -> Bool { pairs[Int(byte) << 8 | Int(next)] }

  /// Whether a quote follows the byte, with a space between.
  func holdsSpacedQuote(after byte: UInt8) -> Bool { beforeSpacedQuote[Int(byte)] }
}
