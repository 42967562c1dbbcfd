/// Decides a file's dialect from a sample of its text.
public struct DialectDetector: Sendable {
  public init() {}

  /// The delimiters that are tried, in the order that decides between equals.
  static let delimiters: [UInt8] = [";", ",", "\t", "|", ":", " ", "^", "~"].map { (scalar: Unicode.Scalar) in
    UInt8(ascii: scalar)
  }

  /// Judges the head of a file.
  ///
  /// - Parameter isWhole: The sample is the whole of the file; otherwise its last record may be cut.
  public func detect(_ sample: Span<UInt8>, isWhole: Bool) -> DialectDetection {
    let terminator = Self.terminator(of: sample)
    if let named = Self.separatorLine(of: sample) {
      let dialect = Dialect(delimiter: named, terminator: terminator, hasSeparatorLine: true)
      return DialectDetection(dialect, confidence: 1, reasons: [.separatorLine])
    }
    var best: (detection: DialectDetection, score: Double)?
    for delimiter in Self.delimiters {
      let dialect = Dialect(delimiter: delimiter, terminator: terminator)
      let trial = DialectTrial(dialect, sample, isWhole: isWhole)
      if trial.score > (best?.score ?? 0) { best = (trial.detection, trial.score) }
    }
    if let best { return best.detection }
    let single = Dialect(delimiter: UInt8(ascii: ";"), terminator: terminator)
    return DialectDetection(single, confidence: 0.5, reasons: [sample.isEmpty ? .empty : .singleColumn])
  }

  /// The line end that most lines of the sample have.
  static func terminator(of sample: Span<UInt8>) -> Dialect.Terminator {
    var counts = (lineFeed: 0, both: 0, carriageReturn: 0)
    var index = 0
    while index < sample.count {
      switch sample[index] {
      case .lineFeed: counts.lineFeed += 1
      case .carriageReturn where index + 1 < sample.count && sample[index + 1] == .lineFeed:
        counts.both += 1
        index += 1
      case .carriageReturn: counts.carriageReturn += 1
      default: break
      }
      index += 1
    }
    if counts.both >= max(counts.lineFeed, counts.carriageReturn) { return .carriageReturnLineFeed }
    return counts.lineFeed >= counts.carriageReturn ? .lineFeed : .carriageReturn
  }

  /// The delimiter that a first line `sep=;` names, as Excel reads it.
  static func separatorLine(of sample: Span<UInt8>) -> UInt8? {
    let prefix = Array("sep=".utf8)
    guard sample.count > prefix.count, prefix.indices.allSatisfy({ sample[$0] | 0x20 == prefix[$0] | 0x20 })
    else {
      return nil
    }
    let delimiter = sample[prefix.count]
    guard delimiter < 0x80, !delimiter.isLineEnd, delimiter != .doubleQuote else { return nil }
    let isLineOver = sample.count == prefix.count + 1 || sample[prefix.count + 1].isLineEnd
    return isLineOver ? delimiter : nil
  }
}
