/// Counts the bytes above ASCII by their neighbours, and finds the 8-bit encoding that makes the most plausible
/// Danish text of them.
struct HighByteCensus: Sendable {
  /// The kind of byte next to a high byte.
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

  /// Indexed by (byte − 128) × 16 + neighbour before × 4 + neighbour after.
  private var counts = [Int](repeating: 0, count: 128 * 16)
  private var previous: UInt8 = .lineFeed
  /// A high byte whose neighbour after is not known yet, with its neighbour before.
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

  /// Skips ASCII bytes that follow only ASCII bytes.
  mutating func pass(_ bytes: Span<UInt8>) {
    if !bytes.isEmpty { previous = bytes[bytes.count - 1] }
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
  /// The first wins a tie: it is what Excel writes with Danish settings.
  private static let candidates: [TextEncoding] = [.windows1252, .iso8859_15, .cp850, .cp865, .macRoman]

  /// The encoding with the highest score.
  ///
  /// Its confidence grows with the smallest lead over another encoding, for each byte that the two read differently.
  func mostPlausible() -> EncodingDetection {
    if isFamiliar(.windows1252), !holdsNordicLetters {
      return EncodingDetection(
        .windows1252, reason: .plausibleText(bytes: counts.reduce(0, +)), confidence: 0.7)
    }
    let totals = Self.candidates.map { (encoding: $0, score: total(of: scores($0))) }
    let best = totals.dropFirst().reduce(totals[0]) { $1.score > $0.score ? $1 : $0 }
    let leads = Self.candidates.filter { $0 != best.encoding }.map { lead(of: best.encoding, over: $0) }
    let certainty = 0.3 + (leads.min() ?? 0) / 3
    return EncodingDetection(
      best.encoding, reason: .plausibleText(bytes: counts.reduce(0, +)),
      confidence: best.score <= 0 ? 0.2 : max(0.1, min(0.95, certainty)))
  }

  /// Whether every byte is punctuation or a letter of the North in an encoding, and plausible where it stands.
  private func isFamiliar(_ encoding: TextEncoding) -> Bool {
    guard let page = CodePage(encoding) else { return false }
    let scores = scores(encoding)
    return counts.indices.allSatisfy { index in
      counts[index] == 0
        || (scores[index] > 0 && CharacterPlausibility(page[UInt8(128 + index / 16)]).isFamiliar)
    }
  }

  /// Whether the bytes hold Danish letters beside others in an encoding that is not Windows'.
  private var holdsNordicLetters: Bool {
    let others: [TextEncoding] = [.cp850, .cp865, .macRoman]
    return others.contains { encoding in
      zip(counts, scores(encoding)).contains { count, score in count > 0 && score >= 3 }
    }
  }

  private func total(of scores: [Double]) -> Double {
    zip(counts, scores).reduce(0) { $0 + Double($1.0) * $1.1 }
  }

  /// The mean difference in score over the bytes that the two encodings read differently; infinite if there are none.
  private func lead(of one: TextEncoding, over other: TextEncoding) -> Double {
    guard let onePage = CodePage(one), let otherPage = CodePage(other) else { return .infinity }
    let differing = counts.indices.filter { index in
      let byte = UInt8(128 + index / 16)
      return counts[index] > 0 && onePage[byte] != otherPage[byte]
    }
    let (oneScores, otherScores) = (scores(one), scores(other))
    let gain = differing.reduce(0) { $0 + Double(counts[$1]) * (oneScores[$1] - otherScores[$1]) }
    let bytes = differing.reduce(0) { $0 + counts[$1] }
    return bytes == 0 ? .infinity : gain / Double(bytes)
  }

  /// The plausibility of each byte between each pair of neighbours, in the order of `counts`.
  private func scores(_ encoding: TextEncoding) -> [Double] {
    guard let page = CodePage(encoding) else { return [] }
    return counts.indices.map { index in
      guard counts[index] > 0, let before = Neighbour(rawValue: index / 4 % 4),
        let after = Neighbour(rawValue: index % 4)
      else { return 0 }
      return CharacterPlausibility(page[UInt8(128 + index / 16)]).score(before: before, after: after)
    }
  }
}
