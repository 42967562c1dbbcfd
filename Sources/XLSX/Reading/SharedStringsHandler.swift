/// Reads `sharedStrings.xml` (ECMA-376-1 §18.4.9): plain and rich strings; phonetic runs are left out.
final class SharedStringsHandler: MarkupHandler {
  let strings = SharedStrings()
  private let limits: ReadingLimits
  private var piece = TextPiece()
  private var isInText = false
  /// Whether the root element's name has no prefix.
  private(set) var isPlain = false

  init(limits: ReadingLimits) { self.limits = limits }

  func start(_ element: borrowing Element, depth: Int) throws(XLSXError) -> Descent {
    switch depth {
    case 1:
      guard element.isNamed("sst") else { throw XLSXError(.unexpectedRoot(element.name.text)) }
      isPlain = !element.name.isPrefixed
      return .enter
    case 2: return element.isNamed("si") ? .enter : .skip
    default:
      if depth == 3, element.isNamed("r") { return .enter }
      guard element.isNamed("t") else { return .skip }
      isInText = true
      piece.begin(isPreserved: element.preservesSpace)
      return .enter
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(XLSXError) {
    guard isInText else { return }
    guard piece.count + strings.openLength + bytes.count <= limits.cellLength else {
      throw XLSXError(.limitExceeded(.cellLength, allowed: limits.cellLength))
    }
    piece.append(bytes)
  }

  func end(_ name: borrowing ElementName, depth: Int) throws(XLSXError) {
    if isInText {
      isInText = false
      strings.append(piece)
    } else if depth == 2 {
      guard strings.count < limits.sharedStrings else {
        throw XLSXError(.limitExceeded(.sharedStrings, allowed: limits.sharedStrings))
      }
      try strings.endString()
    }
  }
}
