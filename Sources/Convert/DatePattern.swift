internal import AfstemXLSX

/// A form of dates: `yyyy-mm-dd`, `dd-mm-yyyy`, `d/m yyyy`, with or without ` hh:mm` or ` hh:mm:ss`.
///
/// Text is a date only if it is exactly what the date would be written as.
package struct DatePattern: Sendable, Hashable {
  enum Piece: Hashable {
    /// Four digits.
    case year
    case month(isPadded: Bool)
    case day(isPadded: Bool)
    case hour, minute, second
    case literal(UInt8)
  }

  let pieces: [Piece]
  /// The separator before a time that is not part of the pattern.
  let timeMark: UInt8

  /// ISO 8601: `2016-05-01`, `2016-05-01T13:30:00`.
  package static let iso = DatePattern(
    pieces: [
      .year, .literal(UInt8(ascii: "-")), .month(isPadded: true), .literal(UInt8(ascii: "-")),
      .day(isPadded: true),
    ], timeMark: UInt8(ascii: "T"))

  private init(pieces: [Piece], timeMark: UInt8) {
    self.pieces = pieces
    self.timeMark = timeMark
  }

  /// `nil` if the text does not have one year, one month and one day, or is ambiguous.
  package init?(_ text: String) {
    guard let pieces = Self.pieces(of: text) else { return nil }
    let dates = pieces.filter(\.isOfDate)
    guard dates.count == 3, Set(dates.map(\.unit)).count == 3, Self.isUnambiguous(pieces) else { return nil }
    self.init(pieces: pieces, timeMark: UInt8(ascii: " "))
  }

  private static func pieces(of text: String) -> [Piece]? {
    var pieces: [Piece] = []
    var rest = text.utf8[...]
    while let first = rest.first {
      let run = rest.prefix { $0 == first }.count
      let isAfterHour = pieces.contains(.hour)
      switch (UnicodeScalar(first), run) {
      case ("y", 4): pieces.append(.year)
      case ("m", 2) where isAfterHour: pieces.append(.minute)
      case ("m", 1...2): pieces.append(.month(isPadded: run == 2))
      case ("d", 1...2): pieces.append(.day(isPadded: run == 2))
      case ("h", 2): pieces.append(.hour)
      case ("s", 2): pieces.append(.second)
      case ("a"..."z", _), ("A"..."S", _), ("U"..."Z", _), ("0"..."9", _): return nil
      case (_, _) where first < 0x80: pieces += Array(repeating: .literal(first), count: run)
      default: return nil
      }
      rest = rest.dropFirst(run)
    }
    return pieces
  }

  /// Whether each number of one or two digits is followed by a literal.
  private static func isUnambiguous(_ pieces: [Piece]) -> Bool {
    zip(pieces, pieces.dropFirst()).allSatisfy { piece, next in
      if case .literal = next { true } else { piece.isPadded }
    }
  }

  var hasTime: Bool { pieces.contains(.hour) }
}

extension DatePattern.Piece {
  fileprivate var unit: String {
    switch self {
    case .year: "y"
    case .month: "m"
    case .day: "d"
    case .hour, .minute, .second, .literal: ""
    }
  }

  fileprivate var isOfDate: Bool { !unit.isEmpty }

  fileprivate var isPadded: Bool {
    switch self {
    case .month(let isPadded), .day(let isPadded): isPadded
    default: true
    }
  }
}
