internal import AfstemCells
internal import AfstemModel
internal import AfstemVocabulary

/// Reads one cell's text from left to right: sign, number, then what stands beside it.
struct FigureReader {
  private let scalars: [Unicode.Scalar]
  private let style: NumberStyle
  private let vocabulary: Vocabulary
  private var index = 0
  private var result = FigureText(reading: .malformed)

  init(_ text: String, style: NumberStyle, vocabulary: Vocabulary) {
    scalars = text.tidied.unicodeScalars.map { $0.isDash ? "-" : $0.isSpace ? " " : $0 }
    self.style = style
    self.vocabulary = vocabulary
  }

  mutating func read() -> FigureText {
    if readUnknownWithNote() || readBound() { return result }
    readApproximation()
    readCurrency()
    let isInBrackets = readNegativeBracket()
    let isNegative = readSign()
    readCurrency()
    guard let number = readNumber(), !isInBrackets || take(")") else { return malformed }
    let isCredit = isNegative || isInBrackets ? false : readTrailingMinus() || readSide()
    result.reading = .number(isNegative || isInBrackets || isCredit ? number.negated : number)
    return readRest() ? result : malformed
  }

  private var malformed: FigureText { FigureText(reading: .malformed, evidence: result.evidence) }
  private var rest: ArraySlice<Unicode.Scalar> { scalars[index...] }
  private var restText: String { String(String.UnicodeScalarView(rest)) }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard rest.first == scalar else { return false }
    index += 1
    return true
  }

  private mutating func skipSpaces() {
    while rest.first == " " { index += 1 }
  }

  /// `? (afventer tilsagn)`, `?*`
  private mutating func readUnknownWithNote() -> Bool {
    guard rest.first == "?" else { return false }
    while take("?") {}
    result.reading = .unknown
    return readRest()
  }

  /// `<5`, `under 5`, `færre end 3`: a count that is withheld, and how small it is.
  private mutating func readBound() -> Bool {
    let start = index
    let lead = String(String.UnicodeScalarView(rest.prefix { !$0.isDigit })).folded
    guard !lead.isEmpty, lead.utf8.count <= 20, vocabulary.bounds.contains(lead) else { return false }
    index += rest.prefix { !$0.isDigit }.count
    let digits = rest.prefix(while: \.isDigit)
    guard digits.count <= 3, let bound = Int(String(String.UnicodeScalarView(digits))) else {
      index = start
      return false
    }
    index += digits.count
    guard rest.isEmpty else {
      index = start
      return false
    }
    result.reading = .unknown
    result.absence = .below(bound)
    return true
  }

  private var startsWithWord: Bool { rest.first.map { !$0.isDigit && $0 != "-" && $0 != "(" } ?? false }

  /// `ca. 40.000`
  private mutating func readApproximation() {
    guard startsWithWord else { return }
    let letters = rest.prefix { !$0.isDigit && $0 != "-" && $0 != "(" }
    let lead = String(String.UnicodeScalarView(letters)).tidied
    guard vocabulary.approximations.contains(lead.folded) else { return }
    index += letters.count
    result.note = lead
  }

  /// `kr. 40.000`, `DKK 40.000`
  private mutating func readCurrency() {
    guard startsWithWord else { return }
    let lead = rest.prefix { $0.properties.isAlphabetic || $0 == "." || $0 == " " }
    let word = String(String.UnicodeScalarView(lead)).folded
    if let kroner = vocabulary.units[.kroner], kroner.contains(word) { index += lead.count }
    if rest.first == "€" || rest.first == "$" || rest.first == "£" { index += 1 }
    skipSpaces()
  }

  /// `(1.000)` is minus a thousand.
  private mutating func readNegativeBracket() -> Bool {
    guard rest.first == "(", let close = rest.firstIndex(of: ")") else { return false }
    let inside = scalars[(index + 1)..<close]
    let isNumber = inside.allSatisfy {
      $0.isDigit || $0 == "." || $0 == "," || $0 == " " || $0.isApostrophe
    }
    guard isNumber, inside.contains(where: \.isDigit) else { return false }
    index += 1
    return true
  }

  private mutating func readSign() -> Bool {
    let isNegative = take("-")
    if !isNegative { _ = take("+") }
    skipSpaces()
    return isNegative
  }

  /// A number that only the other style could write is not read: `1,234.50` in a Danish column.
  private mutating func readNumber() -> ExactDecimal? {
    let token = numberToken()
    result.evidence = NumberStyle.evident(in: token)
    result.hasThreeDecimals = NumberStyle.hasThreeDecimals(token)
    index += token.count
    skipTrailingMark()
    return style.decimal(of: token)
  }

  /// Digits with their marks; a space belongs to them only before exactly three digits.
  private func numberToken() -> [Unicode.Scalar] {
    var token: [Unicode.Scalar] = []
    var position = index
    while position < scalars.count {
      let scalar = scalars[position]
      if scalar.isDigit {
        token.append(scalar)
      } else if scalar == "." || scalar == "," || scalar.isApostrophe {
        guard !token.isEmpty, digits(from: position + 1) > 0 else { break }
        token.append(scalar.isApostrophe ? "'" : scalar)
      } else if scalar == " " {
        guard !token.isEmpty, digits(from: position + 1) == 3 else { break }
        token.append(scalar)
      } else {
        break
      }
      position += 1
    }
    return token
  }

  private func digits(from position: Int) -> Int {
    position < scalars.count ? scalars[position...].prefix(while: \.isDigit).count : 0
  }

  /// `30.000.`, `1.490.000,-`, `40.000.-`
  private mutating func skipTrailingMark() {
    if rest.first == "," || rest.first == "." {
      let next = rest.dropFirst().first
      guard next == nil || next == "-" || next == " " || next == "*" || next == "(" else { return }
      index += 1
      _ = take("-")
    }
  }
}

// MARK: - What stands behind the number

extension FigureReader {
  /// `25.000-`
  private mutating func readTrailingMinus() -> Bool {
    guard rest.first == "-" else { return false }
    let next = rest.dropFirst().first
    guard next == nil || next == " " || next == "*" else { return false }
    return take("-")
  }

  /// `12.500,00 K`; true on the credit side.
  private mutating func readSide() -> Bool {
    let word = String(String.UnicodeScalarView(rest)).tidied
    let isCredit = vocabulary.credit.contains(word)
    guard rest.first == " ", isCredit || vocabulary.debit.contains(word) else { return false }
    result.side = isCredit ? .credit : .debit
    index = scalars.count
    return isCredit
  }

  /// What stands beside the number; false where it makes the whole unreadable.
  private mutating func readRest() -> Bool {
    readMark()
    guard let next = rest.first else { return true }
    guard next == " " || next.opensBracket || next == "%" || next == "/" || next.properties.isAlphabetic
    else {
      return false
    }
    skipSpaces()
    if let change = PercentText(restText, style: style, vocabulary: vocabulary) { return read(change) }
    if rest.first == "/",
      case .change(let change)? = PercentText(
        String(restText.dropFirst()).tidied, style: style, vocabulary: vocabulary)
    {
      result.change = change
      return true
    }
    if let unit = UnitText.unit(exactly: restText, vocabulary: vocabulary) {
      result.unit = unit
      return true
    }
    guard next == " " || next == "(" else { return false }
    return readNote()
  }

  private mutating func read(_ change: PercentText) -> Bool {
    switch change {
    case .sign:
      result.isPercentage = true
      if rest.first == "%" { readNote(behindPercent: String(restText.dropFirst()).tidied) }
    case .change(let change): result.change = change
    }
    return true
  }

  /// `*`, `**`, `1)`, `²`
  private mutating func readMark() {
    let start = index
    skipSpaces()
    let stars = rest.prefix(while: vocabulary.noteMarks.contains)
    let number = rest.prefix(while: \.isDigit)
    if !stars.isEmpty {
      index += stars.count
      result.mark = String(String.UnicodeScalarView(stars))
    } else if !number.isEmpty, rest.dropFirst(number.count).first == ")" {
      index += number.count + 1
      result.mark = String(String.UnicodeScalarView(number)) + ")"
    } else {
      index = start
    }
  }

  /// A percent sign ends the figure: `12 % (n = 340)`.
  private mutating func readNote(behindPercent text: String) {
    guard text.contains(where: { $0.isLetter || $0.isNumber }) else { return }
    let isBracketed = text.hasPrefix("(") && text.hasSuffix(")")
    result.note = isBracketed ? String(text.dropFirst().dropLast()).tidied : text
  }

  /// Words in brackets say anything; words without must not hold another number.
  private mutating func readNote() -> Bool {
    var words = restText
    if words.hasPrefix("(") {
      words.removeFirst()
      if words.hasSuffix(")") { words.removeLast() }
    } else if words.unicodeScalars.contains(where: \.isDigit) {
      return false
    } else {
      result.hasBareNote = true
    }
    result.note = [result.note, words.tidied].compactMap { $0 }.joined(separator: " ")
    return true
  }
}

extension Unicode.Scalar {
  fileprivate var opensBracket: Bool { self == "(" || self == "[" }

  /// An apostrophe in any of its forms; Swiss German groups thousands by U+2019.
  fileprivate var isApostrophe: Bool {
    switch value {
    case 0x27, 0x60, 0xB4, 0x2BC, 0x2019, 0x2032: true
    default: false
    }
  }
}
