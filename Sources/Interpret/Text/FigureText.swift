internal import AfstemCells
internal import AfstemModel
internal import AfstemVocabulary

/// What the text of a cell says where a figure is expected.
struct FigureText: Sendable, Hashable {
  enum Reading: Sendable, Hashable {
    /// Nothing stands there, or a dash.
    case blank
    /// `?`, `..`, `ikke afklaret`, `<5`
    case unknown
    case number(ExactDecimal)
    /// It should be a number, and cannot be read as one.
    case malformed
  }

  var reading: Reading
  /// The number is itself a percentage: `12,5 %`.
  var isPercentage = false
  /// A change stated beside the number: `139 (-10 %)`.
  var change: StatedChange?
  /// Words beside the number, without their brackets.
  var note: String?
  /// The words stand without brackets: `15 år`.
  var hasBareNote = false
  /// Marks that refer to a footnote: `*`, `1)`.
  var mark: String?
  /// A unit stated beside the number: `1,8 mio. kr.`
  var unit: MoneyUnit?
  /// The style the number can only be written in; `nil` where either would do.
  var evidence: NumberStyle?
  /// Three digits stand behind a single comma, which makes `12,500` thousands in English and a fraction in Danish.
  var hasThreeDecimals = false
  /// Why there is no figure, where the text says.
  var absence: Absence?
  /// The side of an account that the amount is marked with; on the credit side it is negative.
  var side: Side?
}

extension FigureText {
  /// Why a statistics office states no figure.
  enum Absence: Sendable, Hashable {
    /// It is known, and small enough to point at persons: `*`, `c`.
    case withheld
    /// It is withheld and less than this: 5 of `<5`.
    case below(Int)
    /// It does not exist, or is not collected: `..`.
    case notAvailable
  }

  enum Side: Sendable, Hashable {
    case debit
    case credit
  }
}

/// A change in percent that is written beside a figure.
struct StatedChange: Sendable, Hashable {
  /// With its sign as written.
  var percent: ExactDecimal
  var hasSign: Bool
  /// Both brackets stand, or neither.
  var isBracketed: Bool
}

extension FigureText {
  /// Reads a cell's text as a figure.
  ///
  /// - Parameter style: how numbers are written that could be read either way.
  /// - Complexity: O(*n*) in the text's length.
  init(_ text: String, style: NumberStyle = .danish, vocabulary: Vocabulary) {
    if let number = PlainNumber(text) {
      self.init(number, style)
      return
    }
    let folded = text.folded
    if folded.isEmpty || vocabulary.nothing.contains(folded) {
      self.init(reading: .blank)
    } else if vocabulary.withheld.contains(folded) {
      self.init(reading: .unknown, absence: .withheld)
    } else if vocabulary.unknown.contains(folded) {
      self.init(reading: .unknown, absence: vocabulary.unavailable.contains(folded) ? .notAvailable : nil)
    } else if Self.tellsUnknown(folded, vocabulary) {
      self.init(reading: .unknown, note: text.tidied)
    } else {
      var reader = FigureReader(text, style: style, vocabulary: vocabulary)
      self = reader.read()
    }
  }

  private init(_ number: PlainNumber, _ style: NumberStyle) {
    let value = number.value(in: style)
    self.init(reading: value.map(Reading.number) ?? .malformed)
    evidence = number.evidence
    hasThreeDecimals = value != nil && number.hasThreeDecimals
  }

  /// Words that start like one of the vocabulary's and hold no figure: `afventer tilsagn fra fonden`.
  private static func tellsUnknown(_ folded: String, _ vocabulary: Vocabulary) -> Bool {
    guard let phrase = vocabulary.unknown.prefix(of: folded), phrase.count >= 5 else { return false }
    return !folded.unicodeScalars.contains(where: \.isDigit)
  }

  /// Whether the text is a mark for an unknown figure.
  static func isMark(_ text: String, vocabulary: Vocabulary) -> Bool {
    guard text.utf8.count <= 30 else { return false }
    let folded = text.folded
    return vocabulary.unknown.contains(folded) || vocabulary.withheld.contains(folded)
  }

  /// Whether the text reads as a figure, an unknown one included.
  var isFigure: Bool {
    switch reading {
    case .number, .unknown: true
    case .blank, .malformed: false
    }
  }
}
