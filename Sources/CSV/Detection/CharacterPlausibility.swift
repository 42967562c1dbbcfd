/// How likely a character beyond ASCII is in Danish administrative text.
enum CharacterPlausibility {
  /// A letter; its weight is how common it is in Danish, from 0 to 1.
  case letter(weight: Double, isUpperCase: Bool)
  /// `’`, which stands within words too.
  case apostrophe
  /// Dashes, quotation marks, the euro sign and the like.
  case punctuation
  /// Box drawing, mathematics, other currencies and the like.
  case symbol
  /// A control character, or a byte that is not assigned.
  case none

  init(_ scalar: Unicode.Scalar?) {
    guard let scalar, scalar.value >= 0xA0 else {
      self = .none
      return
    }
    if "æøåÆØÅ".unicodeScalars.contains(scalar) {
      self = .letter(weight: 1, isUpperCase: scalar.properties.isUppercase)
    } else if "éöäüÖÄÜÉ".unicodeScalars.contains(scalar) {
      self = .letter(weight: 0.6, isUpperCase: scalar.properties.isUppercase)
    } else if scalar.properties.isAlphabetic, scalar != "ª", scalar != "º" {
      self = .letter(weight: 0.25, isUpperCase: scalar.properties.isUppercase)
    } else if scalar == "’" {
      self = .apostrophe
    } else if "–—’‘“”„…•€§½¼¾°²³´«»·©®£\u{A0}".unicodeScalars.contains(scalar) {
      self = .punctuation
    } else {
      self = .symbol
    }
  }

  /// Whether Danish text has the character often enough to go by.
  var isFamiliar: Bool {
    switch self {
    case .letter(let weight, _): weight > 0.5
    case .apostrophe, .punctuation: true
    case .symbol, .none: false
    }
  }

  /// How well the character fits between its neighbours, from −3 to 3.
  func score(before: HighByteCensus.Neighbour, after: HighByteCensus.Neighbour) -> Double {
    switch self {
    case .letter(let weight, let isUpperCase):
      let fits = isUpperCase ? before != .lowerCase : before != .upperCase || after != .upperCase
      guard fits else { return -2 }
      return weight * (before.isLetter || after.isLetter ? 3 : 1)
    case .apostrophe: return before.isLetter && after.isLetter ? 0.8 : 0.6
    case .punctuation:
      return before.isLetter && after.isLetter ? -0.5 : 0.6
    case .symbol:
      return before.isLetter || after.isLetter ? -2 : -0.5
    case .none:
      return -3
    }
  }
}
