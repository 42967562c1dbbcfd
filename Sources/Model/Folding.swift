extension String {
  /// The text as names and words are compared: lower case, single spaces, one kind of dash without spaces
  /// around it, no quotes, no colon or full stop at the end.
  ///
  /// Composed and decomposed accents are equal in any `String`, so that nothing is done about them.
  package var folded: String { withPlainText(PlainText.folded) ?? foldedByScalar }

  /// As ``folded``, for any text.
  package var foldedByScalar: String {
    var folded = String.UnicodeScalarView()
    var isSpacePending = false
    for scalar in lowercased().unicodeScalars {
      switch scalar {
      case _ where scalar.isQuote || scalar.isInvisible:
        continue
      case _ where scalar.properties.isWhitespace:
        isSpacePending = !folded.isEmpty
      case _ where scalar.isDash:
        folded.append("-")
        isSpacePending = false
      default:
        if isSpacePending, folded.last != "-" { folded.append(" ") }
        isSpacePending = false
        folded.append(scalar)
      }
    }
    while let last = folded.last, last == ":" || last == "." || last == ",", folded.count > 3 {
      folded.removeLast()
    }
    return String(folded)
  }

  /// The text as its sender wrote it, with line breaks and runs of space made single spaces.
  package var tidied: String { withPlainText(PlainText.isTidy) == true ? self : tidiedByScalar }

  /// As ``tidied``, for any text.
  package var tidiedByScalar: String {
    var tidied = String.UnicodeScalarView()
    var isSpacePending = false
    for scalar in unicodeScalars where !scalar.isInvisible {
      if scalar.properties.isWhitespace {
        isSpacePending = !tidied.isEmpty
        continue
      }
      if isSpacePending { tidied.append(" ") }
      isSpacePending = false
      tidied.append(scalar)
    }
    return String(tidied)
  }

  /// Whether the text has no character but white space.
  package var isSpaceAlone: Bool {
    if let first = utf8.first, 0x21...0x7E ~= first { return false }
    return allSatisfy(\.isWhitespace)
  }

  /// Whether nothing stands in the text but space.
  package var isBlank: Bool {
    if let first = utf8.first, 0x21...0x7E ~= first { return false }
    return unicodeScalars.allSatisfy { $0.properties.isWhitespace || $0.isInvisible }
  }
}

extension Substring {
  package var folded: String { String(self).folded }
  package var tidied: String { String(self).tidied }
}

extension Unicode.Scalar {
  /// A hyphen or dash of any width, or a minus sign.
  package var isDash: Bool {
    switch value {
    case 0x2D, 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: true
    default: false
    }
  }

  fileprivate var isQuote: Bool {
    switch value {
    case 0x22, 0x27, 0x60, 0xAB, 0xB4, 0xBB, 0x2018...0x201F, 0x2039, 0x203A: true
    default: false
    }
  }

  /// A byte-order mark, a soft hyphen or a joiner without width.
  package var isInvisible: Bool {
    switch value {
    case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: true
    default: false
    }
  }
}
