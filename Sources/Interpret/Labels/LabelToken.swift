internal import AfstemModel

/// A word, a number or a mark of a label.
struct LabelToken: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    /// A run of letters, or a sign that stands for a word: `%`, `€`.
    case word
    /// A run of the digits 0 to 9.
    case number
    /// A run of raised digits, which refer to a note.
    case superscript
    case mark(Unicode.Scalar)
  }

  var kind: Kind
  /// Lower-case.
  var text: String
  /// Of a number; `nil` where it does not fit.
  var value: Int?
  /// UTF-8 offsets into the label.
  var range: Range<Int>
  /// No space stands before it.
  var isGlued: Bool
  /// A full stop follows: `1.`, `kr.`
  var hasStop = false
  /// A word in capitals only.
  var isUppercase = false

  var isWord: Bool { kind == .word }

  func isMark(_ scalar: Unicode.Scalar) -> Bool { kind == .mark(scalar) }

  var isDash: Bool {
    guard case .mark(let scalar) = kind else { return false }
    return scalar.isDash
  }
}

/// Parts a label into tokens.
///
/// - Complexity: O(*n*) in the label's length.
struct LabelTokeniser {
  private(set) var tokens: [LabelToken] = []
  private var isSpacePending = true
  private var isRunOpen = false

  static func tokens(of text: some StringProtocol) -> [LabelToken] {
    var tokeniser = LabelTokeniser()
    var offset = 0
    for scalar in text.unicodeScalars {
      let end = offset + scalar.utf8Length
      tokeniser.add(scalar, at: offset..<end)
      offset = end
    }
    return tokeniser.finished()
  }

  private mutating func add(_ scalar: Unicode.Scalar, at range: Range<Int>) {
    if scalar.isInvisible || scalar.isJoined { return extend(scalar, to: range.upperBound) }
    if scalar.isSpace {
      isSpacePending = true
      isRunOpen = false
    } else if scalar == ".", let last = tokens.last, isRunOpen || !isSpacePending,
      last.isWord || last.kind == .number
    {
      tokens[tokens.count - 1].hasStop = true
      isRunOpen = false
    } else {
      append(scalar, LabelToken.Kind(scalar), at: range)
    }
  }

  /// Joins a scalar to the run before it, or opens a token with it.
  private mutating func append(_ scalar: Unicode.Scalar, _ kind: LabelToken.Kind, at range: Range<Int>) {
    if isRunOpen, let last = tokens.last, last.kind == kind, scalar.isOfRun {
      tokens[tokens.count - 1].text.unicodeScalars.append(scalar)
      tokens[tokens.count - 1].range = last.range.lowerBound..<range.upperBound
    } else {
      let text = String(scalar)
      tokens.append(LabelToken(kind: kind, text: text, range: range, isGlued: !isSpacePending))
    }
    isSpacePending = false
    isRunOpen = scalar.isOfRun
  }

  /// An accent that stands by itself belongs to its letter; what cannot be seen belongs to nothing.
  private mutating func extend(_ scalar: Unicode.Scalar, to end: Int) {
    guard isRunOpen, let last = tokens.last, last.isWord, !scalar.isInvisible else { return }
    tokens[tokens.count - 1].text.unicodeScalars.append(scalar)
    tokens[tokens.count - 1].range = last.range.lowerBound..<end
  }

  private func finished() -> [LabelToken] {
    tokens.map { token in
      var token = token
      token.isUppercase = token.isWord && token.text == token.text.uppercased()
      token.text = token.text.lowercased()
      token.value = token.kind == .number ? Int(token.text) : nil
      return token
    }
  }
}

extension LabelToken.Kind {
  fileprivate init(_ scalar: Unicode.Scalar) {
    if scalar.isDigit {
      self = .number
    } else if scalar.isRaisedDigit {
      self = .superscript
    } else {
      self = scalar.properties.isAlphabetic || scalar.isWordSign ? .word : .mark(scalar)
    }
  }
}

extension Unicode.Scalar {
  fileprivate var utf8Length: Int { value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x1_0000 ? 3 : 4 }

  /// An accent on the letter before.
  fileprivate var isJoined: Bool { !isASCII && properties.generalCategory == .nonspacingMark }

  fileprivate var isRaisedDigit: Bool {
    switch value {
    case 0xB9, 0xB2, 0xB3, 0x2070, 0x2074...0x2079: true
    default: false
    }
  }

  /// A sign that is read as the word it stands for.
  fileprivate var isWordSign: Bool { "%‰€$£¥Δ∆".unicodeScalars.contains(self) }

  /// Whether the token goes on with others of its kind.
  fileprivate var isOfRun: Bool { isDigit || isRaisedDigit || properties.isAlphabetic }
}
