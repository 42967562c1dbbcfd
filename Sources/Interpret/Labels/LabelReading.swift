internal import AfstemModel
internal import AfstemVocabulary

/// A label read as a whole: what it says, by which of its words, and what of it was not understood.
struct LabelReading: Sendable, Hashable {
  /// How a figure lies in its period.
  enum Extent: String, Sendable, Hashable, CaseIterable {
    /// From the start of the year to the end of the part that is named, or to a day that is not.
    case accumulated
    /// A stretch that moves: the twelve months that end with the period.
    case rolling
  }

  /// A piece of the label, and what it was read as.
  struct Piece: Sendable, Hashable {
    /// UTF-8 offsets into the label.
    var range: Range<Int>
    var role: Role
  }

  enum Role: Sendable, Hashable {
    case period
    case extent
    case measure
    case unit
    case priceLevel
    case noteMark
    /// The day that the figures were drawn on: `udtrukket 31-01-2014`.
    case stamp
    case total
    /// A word for what a column is for.
    case subject(ColumnWord)
    /// A name that the caller knows.
    case name
    /// The year that an index is 100 in: `2012=100`.
    case base
    case filler
    case unread
  }

  var period: LabelPeriod?
  var extent: Extent?
  var measure = Measure()
  /// Words of the label contradict one another: `Budget og regnskab`.
  var isMeasureAmbiguous = false
  /// Each unit that is stated, once; more than one contradict one another.
  var units: [LabelUnit] = []
  /// The year whose prices amounts are counted in.
  var priceLevel: Int?
  /// The day that the figures were drawn on.
  var drawnOn: CalendarDate?
  /// Marks that refer to notes: `*`, `1)`.
  var marks: [String] = []
  var isTotal = false
  /// The figures beneath are divided by something else: `pr. måned`, `fordelt på område`.
  var isBrokenDown = false
  /// In the label's order, without gaps but for space and punctuation.
  var pieces: [Piece] = []

  /// Whether every word has been understood.
  var isWhole: Bool { !pieces.contains { $0.role == .unread } }

  /// The one unit that is stated.
  var unit: LabelUnit? { units.count == 1 ? units.first : nil }

  /// What a column of these figures is for, as its words say.
  var subjects: [ColumnWord] {
    pieces.compactMap { piece in
      if case .subject(let word) = piece.role { word } else { nil }
    }
  }

  /// The texts of a label's pieces that play a role.
  func texts(of role: Role, in label: String) -> [String] {
    pieces.filter { $0.role == role }.compactMap { piece in
      let bytes = label.utf8
      guard
        let start = bytes.index(
          bytes.startIndex, offsetBy: piece.range.lowerBound, limitedBy: bytes.endIndex),
        let end = bytes.index(start, offsetBy: piece.range.count, limitedBy: bytes.endIndex)
      else { return nil }
      return String(label[start..<end])
    }
  }
}

extension LabelReading {
  /// The period whose figures are counted whole; `nil` where they may leave some of it out.
  ///
  /// `Akk. marts 2018` counts from January to March; `Akk. 2018` to a day that is not said.
  var coveredPeriod: LabelPeriod? {
    switch extent {
    case nil: period
    case .rolling: nil
    case .accumulated: period?.part?.lastMonth.map { LabelPeriod(period?.years, .months(1...$0)) }
    }
  }
}
