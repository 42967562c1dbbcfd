/// Counts bytes above ASCII that come in pairs, as they do in Chinese text of GB 2312 and what grew out of it.
struct PairCensus: Sendable {
  /// Of the 3 755 characters that nearly all text is made of, and of those that are no letters.
  private var common = 0
  private var rare = 0
  /// Kana, which Japanese is full of and Chinese has no use for.
  private var kana = 0
  /// Pairs of the part that Korean keeps all its syllables in.
  private var low = 0
  /// Bytes that have no partner.
  private var strays = 0
  private var lead: UInt8?

  mutating func feed(_ bytes: Span<UInt8>) {
    var index = 0
    while index < bytes.count {
      if lead == nil { index += bytes.asciiPrefix(from: index) }
      guard index < bytes.count else { return }
      take(bytes[index])
      index += 1
    }
  }

  private mutating func take(_ byte: UInt8) {
    guard let lead else {
      if byte >= 0xA1 { self.lead = byte } else if byte >= 0x80 { strays += 1 }
      return
    }
    self.lead = nil
    guard byte >= 0xA1 else { return strays += 1 }
    switch lead {
    case 0xA4, 0xA5: kana += 1
    case 0xA1...0xA3, 0xB0...0xD7: common += 1
    default: rare += 1
    }
    if 0xB0...0xC8 ~= lead { low += 1 }
  }

  /// How sure it is that the text is Chinese, from 0 to 1; `nil` where it is not.
  ///
  /// Letters of an 8-bit encoding stand alone as often as not: a handful of pairs without one stray byte is no chance.
  var confidence: Double? {
    let pairs = common + rare + kana
    guard strays == 0, lead == nil, pairs >= 4, kana * 5 < pairs, common * 10 >= pairs * 9 else { return nil }
    return pairs >= 20 && low == common ? 0.3 : min(0.9, 0.5 + Double(pairs) / 50)
  }
}
