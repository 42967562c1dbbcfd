/// Detects a file's dialect from a sample of its text.
///
/// Each delimiter that occurs is tried, with each way of quoting that the sample suggests. The dialect wins in which
/// neighbouring records agree on the number of fields, and in which each field looks like one value.
///
/// ``CSVReader`` detects dialects by itself; the detector is for text that it does not read.
public struct DialectDetector: Sendable {
  /// Creates a detector.
  public init() {}

  /// The delimiters that are tried; the first wins a tie.
  private static let delimiters: [UInt8] = [";", ",", "\t", "|", ":", " ", "^", "~"].map {
    (scalar: Unicode.Scalar) in
    UInt8(ascii: scalar)
  }

  /// Detects the dialect of a file from its start.
  ///
  /// - Parameters:
  ///   - sample: Text in UTF-8, without a byte order mark.
  ///   - isWhole: Whether the sample is the whole file; otherwise its last record may be cut off, and is ignored.
  ///   - delimiter: The delimiter, if the caller knows it; quotes and escapes are detected nevertheless.
  /// - Complexity: O(*n*) in the sample, for each dialect that is tried.
  public func detect(_ sample: Span<UInt8>, isWhole: Bool, delimiter: UInt8? = nil) -> DialectDetection {
    let terminator = Self.terminator(of: sample)
    if let delimiter { return detect(sample, isWhole: isWhole, terminator, given: delimiter) }
    if let named = Self.separatorLine(of: sample) {
      let dialect = Dialect(delimiter: named, terminator: terminator, hasSeparatorLine: true)
      return DialectDetection(dialect, confidence: 1, reasons: [.separatorLine])
    }
    let trials = candidates(in: sample, terminator).map { DialectTrial($0, sample, isWhole: isWhole) }
    if let best = trials.filter(\.isTable).max(by: { $0.score < $1.score }) {
      if !best.dividesFirst, let other = Self.dividing(sample, among: trials) {
        return detection(other, among: [other])
      }
      return detection(best, among: trials)
    }
    return singleColumn(trials, terminator, isEmpty: sample.isEmpty)
  }

  /// The dialect of which only the delimiter is known.
  private func detect(
    _ sample: Span<UInt8>, isWhole: Bool, _ terminator: Dialect.Terminator, given delimiter: UInt8
  ) -> DialectDetection {
    let named = Self.separatorLine(of: sample)
    let trials = candidates(in: sample, terminator, [delimiter]).map {
      DialectTrial($0, sample, isWhole: isWhole)
    }
    let best = trials.max { $0.score < $1.score }
    var dialect = best?.dialect ?? Dialect(delimiter: delimiter, terminator: terminator)
    dialect.hasSeparatorLine = named != nil
    return DialectDetection(dialect, confidence: 1, reasons: [.given])
  }

  /// The best of the trials whose delimiter divides every record alike, from the first on.
  ///
  /// Where it does, another that leaves the first record whole stands within fields, as in lists: `1;2;3,4;5;6`.
  private static func dividing(_ sample: Span<UInt8>, among trials: [DialectTrial]) -> DialectTrial? {
    let usual = Set([";", ",", "\t", "|"].map { (scalar: Unicode.Scalar) in UInt8(ascii: scalar) })
    return trials.filter { usual.contains($0.dialect.delimiter) && $0.dividesEvery }.max {
      $0.score < $1.score
    }
  }

  private func candidates(
    in sample: Span<UInt8>, _ terminator: Dialect.Terminator, _ delimiters: [UInt8] = delimiters
  ) -> [Dialect] {
    let census = SampleCensus(sample)
    let (single, double) = (UInt8(ascii: "'"), UInt8.doubleQuote)
    return delimiters.filter(census.contains).flatMap { delimiter in
      let plain = Dialect(delimiter: delimiter, terminator: terminator)
      var dialects = [plain]
      if delimiter != .space, census.containsSpacedQuote(after: delimiter) {
        dialects.append(plain.with { $0.skipsInitialSpace = true })
      }
      // Within a text in double quotes, words in single ones prove nothing.
      let isSpaced = delimiter == .space && census.contains(double)
      if !isSpaced, census.contains(delimiter, before: single), census.contains(single, before: delimiter) {
        dialects.append(plain.with { $0.quote = single })
      }
      if census.contains(UInt8(ascii: "\\"), before: double) {
        dialects.append(plain.with { $0.escape = UInt8(ascii: "\\") })
      }
      return dialects
    }
  }

  /// A dialect that splits no line.
  private func singleColumn(
    _ trials: [DialectTrial], _ terminator: Dialect.Terminator, isEmpty: Bool
  ) -> DialectDetection {
    let choices = [UInt8(ascii: ","), UInt8(ascii: ";"), .tab, UInt8(ascii: "|")]
    let divides = Set(trials.filter { $0.commonLength.fields > 1 }.map(\.dialect.delimiter))
    let delimiter = choices.first { !divides.contains($0) } ?? UInt8(ascii: ",")
    let dialect = Dialect(delimiter: delimiter, terminator: terminator)
    let isDoubtful = trials.contains {
      divides.contains($0.dialect.delimiter) && choices.contains($0.dialect.delimiter)
        && !($0.isDecimalColumn && !$0.isFirstNumbered)
    }
    let confidence = isDoubtful ? 0.3 : 0.6
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
    let certainty = min(1, best.agreement * best.plainShare * 1.1) * min(1, 0.4 + 2 * margin)
    let confidence = trials.count == 1 && best.dividesEvery ? max(0.6, certainty) : certainty
    return DialectDetection(best.dialect, confidence: confidence, reasons: reasons)
  }

  /// The most common line ending of the sample.
  private static func terminator(of sample: Span<UInt8>) -> Dialect.Terminator {
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

  /// The delimiter named by a first line such as `sep=;`, which Excel honours.
  private static func separatorLine(of sample: Span<UInt8>) -> UInt8? {
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
  /// A changed copy.
  fileprivate func with(_ change: (inout Dialect) -> Void) -> Dialect {
    var dialect = self
    change(&dialect)
    return dialect
  }
}

/// Which bytes occur in a sample, and which pairs of neighbours.
private struct SampleCensus {
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

  func contains(_ byte: UInt8) -> Bool { bytes[Int(byte)] }

  func contains(_ byte: UInt8, before next: UInt8) -> Bool { pairs[Int(byte) << 8 | Int(next)] }

  /// Whether the byte is followed by a space and a quote.
  func containsSpacedQuote(after byte: UInt8) -> Bool { beforeSpacedQuote[Int(byte)] }
}
