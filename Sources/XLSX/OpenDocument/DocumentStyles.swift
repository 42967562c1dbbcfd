/// What a document's styles say of its tables and cells (OpenDocument 1.3 part 3, §16).
final class DocumentStyles {
  /// What a style of cells states; what it leaves out, its parent states.
  struct CellStyle {
    var parent: String?
    /// The style of numbers.
    var numbers: String?
    var isBold: Bool?
    var isStruckThrough: Bool?
    var hasBorderAbove: Bool?
    var indent: UInt8?
  }

  /// A format code in the language of workbooks, and the style that stands in for it where numbers are positive.
  struct NumberStyle {
    var code = ""
    var positive: String?
  }

  private var cells: [String: CellStyle] = [:]
  private var numbers: [String: NumberStyle] = [:]
  private var hiddenTables: Set<String> = []
  private var raisedTexts: Set<String> = []
  private var formats: [String: CellFormat] = [:]
  private var appearances: [CellAppearance] = []
  private var places: [CellAppearance: UInt16] = [:]

  func add(_ style: CellStyle, named name: String) { cells[name] = style }
  func add(_ style: NumberStyle, named name: String) { numbers[name] = style }
  func addHiddenTable(_ name: String) { hiddenTables.insert(name) }
  func addRaisedText(_ name: String) { raisedTexts.insert(name) }

  func hidesTable(_ style: String) -> Bool { hiddenTables.contains(style) }

  func raises(_ style: UnsafeBufferPointer<UInt8>) -> Bool {
    !raisedTexts.isEmpty && raisedTexts.contains(String(decoding: style, as: UTF8.self))
  }

  /// The format of the cells that have a style.
  func format(_ style: UnsafeBufferPointer<UInt8>) -> CellFormat {
    let name = String(decoding: style, as: UTF8.self)
    if let known = formats[name] { return known }
    let format = resolved(name)
    formats[name] = format
    return format
  }

  /// `nil` for a format that shows nothing beside the number.
  func appearance(_ number: UInt16) -> CellAppearance? {
    let index = Int(number) - 1
    return appearances.indices.contains(index) ? appearances[index] : nil
  }

  /// The appearance of a cell of money whose style shows no currency.
  func appearance(_ number: UInt16, showing currency: String) -> UInt16 {
    var appearance = appearance(number) ?? CellAppearance()
    guard appearance.code == nil else { return number }
    appearance.code = "0 \"\(currency.prefix(3).filter(\.isLetter))\""
    return place(of: appearance)
  }

  private func resolved(_ name: String) -> CellFormat {
    var style = CellStyle()
    var next: String? = name
    // Styles that inherit in a circle end here.
    for _ in 0..<32 {
      guard let own = next.flatMap({ cells[$0] }) else { break }
      style.numbers = style.numbers ?? own.numbers
      style.isBold = style.isBold ?? own.isBold
      style.isStruckThrough = style.isStruckThrough ?? own.isStruckThrough
      style.hasBorderAbove = style.hasBorderAbove ?? own.hasBorderAbove
      style.indent = style.indent ?? own.indent
      next = own.parent
    }
    let code = style.numbers.flatMap(self.code)
    var format = code.map(NumberFormat.formatOf) ?? CellFormat()
    if style.isStruckThrough == true { format.flags.insert(.struckThrough) }
    var appearance = CellAppearance(code: code.flatMap { NumberFormat.showsUnit($0) ? $0 : nil })
    appearance.emphasis.indent = style.indent ?? 0
    appearance.emphasis.isBold = style.isBold ?? false
    appearance.emphasis.hasBorderAbove = style.hasBorderAbove ?? false
    if appearance != CellAppearance() { format.appearance = place(of: appearance) }
    return format
  }

  private func code(of style: String) -> String? {
    guard let stated = numbers[style] else { return nil }
    return stated.positive.flatMap { numbers[$0]?.code } ?? stated.code
  }

  private func place(of appearance: CellAppearance) -> UInt16 {
    if let known = places[appearance] { return known }
    guard appearances.count < Int(UInt16.max) else { return 0 }
    appearances.append(appearance)
    let place = UInt16(appearances.count)
    places[appearance] = place
    return place
  }
}
