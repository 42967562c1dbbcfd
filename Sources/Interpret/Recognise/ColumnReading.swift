internal import AfstemModel

/// What the labels above a column say together.
struct ColumnReading {
  private(set) var reading = LabelReading()
  /// The words that were not understood; `nil` where all were.
  private(set) var unread: String?

  var isWhole: Bool { unread == nil }

  /// - Parameter path: The labels from top to bottom.
  init(_ path: [String], grammar: LabelGrammar) {
    guard let own = path.last else { return }
    let joined = path.joined(separator: " ")
    let together = grammar.reading(of: joined)
    if path.count == 1 || together.isWhole {
      reading = together
      unread = Self.rest(of: together, in: joined)
      return
    }
    reading = grammar.reading(of: own)
    unread = Self.rest(of: reading, in: own)
    for band in path.dropLast().reversed() { read(band, grammar.reading(of: band)) }
  }

  /// A band that says something of time or measure must be understood whole; a mere heading says nothing.
  private mutating func read(_ label: String, _ band: LabelReading) {
    if band.isWhole {
      reading = reading.beneath(band)
    } else if band.period != nil || band.extent != nil || !band.measure.isUnsaid {
      unread = unread ?? Self.rest(of: band, in: label)
    }
  }

  private static func rest(of reading: LabelReading, in label: String) -> String? {
    let texts = reading.texts(of: .unread, in: label)
    return texts.isEmpty ? nil : texts.joined(separator: " ")
  }
}
