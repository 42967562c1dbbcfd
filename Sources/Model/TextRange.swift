/// A stretch of a text, by the offsets of its bytes in UTF-8 without a byte order mark, whatever the file is in; half
/// open.
///
/// A record belongs to the stretch in which it begins.
package struct TextRange: Codable, Sendable, Hashable {
  /// Counts from 0.
  package var from: Int
  /// `nil` for the end of the text.
  package var to: Int?

  package init(from: Int, to: Int?) {
    self.from = from
    self.to = to
  }

  /// `1000-2000`, or `1000-` to the end; `nil` for any other text, and where nothing lies between.
  package init?(_ text: some StringProtocol) {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2, let from = Self.offset(ends[0]) else { return nil }
    let to = Self.offset(ends[1])
    guard to != nil || ends[1].isEmpty, from < to ?? .max else { return nil }
    self.init(from: from, to: to)
  }

  private static func offset(_ text: some StringProtocol) -> Int? {
    text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
  }

  /// Whether an offset lies before, in or after it.
  package func place(of offset: Int) -> Place {
    if offset < from { return .before }
    guard let to else { return .within }
    return offset < to ? .within : .after
  }

  package enum Place {
    case before
    case within
    case after
  }
}

extension TextRange: CustomStringConvertible {
  package var description: String { "\(from)-\(to.map(String.init) ?? "")" }
}

extension TextRange {
  /// Stretches of a text, each of as many bytes but the last, which goes on to the end.
  ///
  /// - Parameter length: At least 1.
  package static func dividing(_ byteCount: Int, by length: Int) -> [Self] {
    let starts = stride(from: 0, to: max(1, byteCount), by: max(1, length))
    return starts.map { start in
      let (end, isPast) = start.addingReportingOverflow(length)
      return Self(from: start, to: isPast || end >= byteCount ? nil : end)
    }
  }
}
