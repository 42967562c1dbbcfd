/// The elements of a worksheet that say how it is printed (ECMA-376-1 §18.3.1.62, .63, .46).
enum PageSetupMarkup {
  static func write(_ page: PageSetup, to markup: inout MarkupBuffer) {
    let margins = page.margins
    markup.element(
      "pageMargins",
      [
        "left": .number(margins.left), "right": .number(margins.right), "top": .number(margins.top),
        "bottom": .number(margins.bottom), "header": .number(margins.header),
        "footer": .number(margins.footer),
      ])
    markup.element(
      "pageSetup",
      [
        "paperSize": .integer(page.paper.rawValue), "fitToHeight": page.fitsWidth ? 0 : .flag(false),
        "orientation": .text(page.orientation.rawValue),
      ])
    guard !page.header.isEmpty || !page.footer.isEmpty else { return }
    markup.element("headerFooter") { markup in
      if !page.header.isEmpty { markup.element("oddHeader", text: page.header.code) }
      if !page.footer.isEmpty { markup.element("oddFooter", text: page.footer.code) }
    }
  }
}
