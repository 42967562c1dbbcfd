/// Writes a document's formula (OpenDocument 1.3 part 4) as a workbook states it: `of:=SUM([.B2:.B5])` is `SUM(B2:B5)`.
struct DocumentFormula {
  private var rest: Substring.UTF8View
  private var text: [UInt8] = []

  private init(_ formula: Substring) { rest = formula.utf8 }

  /// In the workbooks' language, without `=`.
  static func translated(_ formula: String) -> [UInt8] {
    var body = formula[...]
    // `of:`, `oooc:` of OpenOffice 2, `msoxl:` of those who kept the workbooks' language.
    let prefix = body.prefix { $0.isLetter }
    let isPrefixed = !prefix.isEmpty && body.dropFirst(prefix.count).first == ":"
    if isPrefixed { body = body.dropFirst(prefix.count + 1) }
    if body.first == "=" { body = body.dropFirst() }
    if isPrefixed, prefix == "msoxl" { return Array(body.utf8) }
    var formula = DocumentFormula(body)
    formula.translate()
    return formula.text
  }

  private mutating func translate() {
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "\""): copyQuoted(byte)
      case UInt8(ascii: "["): translateReference()
      case UInt8(ascii: ";"), UInt8(ascii: "~"): text.append(UInt8(ascii: ","))
      case UInt8(ascii: "!"): text.append(UInt8(ascii: " "))
      case UInt8(ascii: "{"): copyArray()
      default: text.append(byte)
      }
    }
  }

  private mutating func copyQuoted(_ quote: UInt8) {
    text.append(quote)
    while let byte = rest.popFirst() {
      text.append(byte)
      if byte == quote { return }
    }
  }

  /// `{1;2|3;4}` is `{1,2;3,4}`.
  private mutating func copyArray() {
    text.append(UInt8(ascii: "{"))
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "\""): copyQuoted(byte)
      case UInt8(ascii: ";"): text.append(UInt8(ascii: ","))
      case UInt8(ascii: "|"): text.append(UInt8(ascii: ";"))
      default: text.append(byte)
      }
      if byte == UInt8(ascii: "}") { return }
    }
  }

  /// `[.B2:.B5]`, `[$'Min plan'.$B$2]`, `[Ark1.B2:Ark1.B5]`, `['file:///x.ods'#$Ark1.B2]`
  private mutating func translateReference() {
    var inside: [UInt8] = []
    var isQuoted = false
    while let byte = rest.popFirst(), isQuoted || byte != UInt8(ascii: "]") {
      if byte == UInt8(ascii: "'") { isQuoted.toggle() }
      inside.append(byte)
    }
    var corners = Self.corners(inside[...])
    let first = corners.removeFirst()
    text += first.sheet.isEmpty ? [] : first.sheet + [UInt8(ascii: "!")]
    text += first.cell
    for corner in corners {
      text.append(UInt8(ascii: ":"))
      // The sheet is stated once; a range over several sheets is none of a table's.
      if !corner.sheet.isEmpty, corner.sheet != first.sheet { text += corner.sheet + [UInt8(ascii: "!")] }
      text += corner.cell
    }
  }

  /// A reference's corners, each with its sheet, empty for the formula's own.
  private static func corners(_ reference: ArraySlice<UInt8>) -> [(sheet: [UInt8], cell: [UInt8])] {
    var corners: [(sheet: [UInt8], cell: [UInt8])] = []
    var start = reference.startIndex
    var point: Int?
    var isQuoted = false
    for index in reference.indices {
      switch reference[index] {
      case UInt8(ascii: "'"): isQuoted.toggle()
      case UInt8(ascii: "."): if !isQuoted { point = index }
      case UInt8(ascii: ":"):
        guard !isQuoted else { continue }
        corners.append(corner(reference[start..<index], point))
        (start, point) = (index + 1, nil)
      default: break
      }
    }
    corners.append(corner(reference[start...], point))
    return corners
  }

  private static func corner(_ text: ArraySlice<UInt8>, _ point: Int?) -> (sheet: [UInt8], cell: [UInt8]) {
    guard let point else { return ([], Array(text)) }
    var sheet = text[..<point]
    let cell = Array(text[(point + 1)...])
    if let mark = sheet.lastIndex(of: UInt8(ascii: "#")), mark > sheet.startIndex,
      sheet[mark - 1] == UInt8(ascii: "'")
    {
      // Another file's.
      sheet = sheet[(mark + 1)...]
      if sheet.first == UInt8(ascii: "$") { sheet.removeFirst() }
      return (Array("[1]".utf8) + sheet, cell)
    }
    if sheet.first == UInt8(ascii: "$") { sheet.removeFirst() }
    return (Array(sheet), cell)
  }
}
