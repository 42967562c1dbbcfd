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
    let trials = candidates(in: sample, terminator).map { DialectTrial($0, sample, isWhole: isWhole) }
    if let best = trials.filter(\.isTable).max(by: { $0.score < $1.score }) {
      return detection(best, among: trials)
    }
    return singleColumn(trials, terminator, isEmpty: sample.isEmpty)
  }

  private func candidates(in sample: Span<UInt8>, _ terminator: Dialect.Terminator) -> [Dialect] {
    let census = SampleCensus(sample)
    let (single, double) = (UInt8(ascii: "'"), UInt8.doubleQuote)
    return Self.delimiters.filter(census.holds).flatMap { delimiter in
      let plain = Dialect(delimiter: delimiter, terminator: terminator)
      var dialects = [plain]
      if delimiter != .space, census.holdsSpacedQuote(after: delimiter) {
        dialects.append(plain.with { $0.skipsInitialSpace = true })
      }
      if census.holds(delimiter, before: single), census.holds(single, before: delimiter) {
        dialects.append(plain.with { $0.quote = single })
      }
      if census.holds(UInt8(ascii: "\\"), before: double) {
        dialects.append(plain.with { $0.escape = UInt8(ascii: "\\") })
      }
      return dialects
    }
  }

  /// A dialect that leaves every line whole.
  private func singleColumn(
    _ trials: [DialectTrial], _ terminator: Dialect.Terminator, isEmpty: Bool
  ) -> DialectDetection {
    let choices = [UInt8(ascii: ","), UInt8(ascii: ";"), .tab, UInt8(ascii: "|")]
    let divides = Set(trials.filter { $0.commonLength.fields > 1 }.map(\.dialect.delimiter))
    let delimiter = choices.first { !divides.contains($0) } ?? UInt8(ascii: ",")
    let dialect = Dialect(delimiter: delimiter, terminator: terminator)
    let confidence = divides.isDisjoint(with: choices) ? 0.6 : 0.3
    return DialectDetection(dialect, confidence: confidence, reasons: [isEmpty ? .empty : .singleColumn])
  }

  private func detection(_ best: DialectTrial, among trials: [DialectTrial]) -> DialectDetection {
    let rivals = trials.filter { $0.dialect.delimiter != best.dialect.delimiter && $0.isTable }
    let rival = rivals.max { $0.score < $1.score }
    let margin = max(0, 1 - (rival?.score ?? 0) / best.score)
    let common = best.commonLength
    var reasons: [DialectDetection.Reason] = [
      .consistent(records: common.records, of: best.recordCount, fields: common.fields),
      .plainValues(percent: Int(best.plainShare * 100)),
    ]
    if best.quotedFields > 0 { reasons.append(.quotedFields(best.quotedFields)) }
    if let rival, margin < 0.3 { reasons.append(.rival(delimiter: rival.dialect.delimiter)) }
    let confidence = min(1, best.agreement * best.plainShare * 1.1) * min(1, 0.4 + 2 * margin)
    return DialectDetection(best.dialect, confidence: confidence, reasons: reasons)
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

extension Dialect {
  /// The same dialect with some of it changed.
  fileprivate func with(_ change: (inout Dialect) -> Void) -> Dialect {
    var dialect = self
    change(&dialect)
    return dialect
  }
}
