/// Counts each byte above ASCII by what stands before and after it, and tells which 8-bit encoding makes the most
/// plausible Danish text of them.
struct HighByteCensus: Sendable {
  /// What a neighbour is.
  enum Neighbour: Int, Sendable, CaseIterable {
    case other
    case lowerCase
    case upperCase
    case highByte

    init(_ byte: UInt8) {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"): self = .lowerCase
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): self = .upperCase
      case 0x80...: self = .highByte
      default: self = .other
      }
    }

    var isLetter: Bool { self == .lowerCase || self == .upperCase }
  }

  /// By byte less 128, then the neighbour before, then the one after.
  private var counts = [Int](repeating: 0, count: 128 * 16)
  private var previous: UInt8 = .lineFeed
  /// A high byte whose next neighbour has not come yet, and the neighbour before it.
  private var pending: (byte: UInt8, before: Neighbour)?

  mutating func feed(_ bytes: Span<UInt8>) {
    var index = 0
    while index < bytes.count {
      if pending == nil {
        let ascii = bytes.asciiPrefix(from: index)
        if ascii > 0 { previous = bytes[index + ascii - 1] }
        index += ascii
        guard index < bytes.count else { return }
      }
      take(bytes[index])
      index += 1
    }
  }

  mutating func finish() { take(.lineFeed) }

  private mutating func take(_ byte: UInt8) {
    if let pending {
      let row = (Int(pending.byte) - 128) * 16
      counts[row + pending.before.rawValue * 4 + Neighbour(byte).rawValue] += 1
    }
    pending = byte >= 128 ? (byte, Neighbour(previous)) : nil
    previous = byte
  }
}

extension HighByteCensus {
  /// In the order that decides between equals: the first is what a Danish Excel writes.
  private static let candidates: [TextEncoding] = [.windows1252, .iso8859_15, .cp850, .cp865, .macRoman]

  /// The encoding with the highest score, and how far the next lies behind that reads the text otherwise.
  func mostPlausible() -> EncodingDetection {
    let total = max(1, counts.reduce(0, +))
    let scores = Self.candidates.map { (encoding: $0, score: score($0) / Double(total)) }
    let best = scores.dropFirst().reduce(scores[0]) { $1.score > $0.score + 1e-9 ? $1 : $0 }
    let rival = scores.filter { readsOtherwise($0.encoding, than: best.encoding) }.map(\.score).max()
    let margin = best.score - (rival ?? -2)
    let certainty = best.score <= 0 ? 0.2 : min(0.95, 0.4 + margin / 4)
    return EncodingDetection(best.encoding, reason: .plausibleText(bytes: total), confidence: certainty)
  }

  private func readsOtherwise(_ one: TextEncoding, than other: TextEncoding) -> Bool {
    guard let one = one.codePage, let other = other.codePage else { return true }
    return (128...255).contains { value in
      let byte = UInt8(value)
      return one[byte] != other[byte] && counts[(value - 128) * 16..<(value - 127) * 16].contains { $0 > 0 }
    }
  }

  private func score(_ encoding: TextEncoding) -> Double {
    guard let page = encoding.codePage else { return -.infinity }
    var score = 0.0
    for (index, count) in counts.enumerated() where count > 0 {
      guard let before = Neighbour(rawValue: index / 4 % 4), let after = Neighbour(rawValue: index % 4) else {
        continue
      }
      let plausibility = CharacterPlausibility(page[UInt8(128 + index / 16)])
      score += Double(count) * plausibility.score(before: before, after: after)
    }
    return score
  }
}
