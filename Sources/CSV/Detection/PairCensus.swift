/// Counts pairs of bytes above ASCII, as in Chinese text in GB 2312 and its supersets.
struct PairCensus: Sendable {
  /// Pairs that are punctuation or one of the 3755 most common characters (level 1 of GB 2312).
  private var common = 0
  /// All other pairs.
  private var rare = 0
  /// Pairs that are kana, frequent in Japanese and absent from Chinese.
  private var kana = 0
  /// Pairs in the range that holds all syllables of Korean in EUC-KR.
  private var low = 0
  /// High bytes that are not part of a pair.
  private var strays = 0
  /// The first byte of a pair whose second has not come yet.
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

  /// The confidence that the text is Chinese, from 0 to 1; `nil` if it is not.
  ///
  /// In 8-bit text about half of the high bytes stand alone, so even a few pairs without a stray byte are evidence.
  var confidence: Double? {
    let pairs = common + rare + kana
    guard strays == 0, lead == nil, pairs >= 4, kana * 5 < pairs, common * 10 >= pairs * 9 else { return nil }
    return pairs >= 20 && low == common ? 0.3 : min(0.9, 0.5 + Double(pairs) / 50)
  }
}
