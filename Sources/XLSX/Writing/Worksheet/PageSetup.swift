/// How a worksheet is printed.
public struct PageSetup: Sendable, Hashable {
  /// The orientation of the paper.
  public enum Orientation: String, Sendable, Hashable {
    /// `portrait` is upright.
    case portrait, landscape
  }

  /// A paper size; raw values are those of ECMA-376-1 §18.3.1.63.
  public enum Paper: Int, Sendable, Hashable {
    /// 297 × 420 mm.
    case a3 = 8
    /// 210 × 297 mm.
    case a4 = 9
    /// 148 × 210 mm.
    case a5 = 11
    /// 8½ × 11 inches.
    case letter = 1
  }

  /// Margins in inches.
  public struct Margins: Sendable, Hashable {
    /// The margin on the left.
    public var left: Double
    /// The margin on the right.
    public var right: Double
    /// The margin at the top.
    public var top: Double
    /// The margin at the bottom.
    public var bottom: Double
    /// The header's distance from the top of the page.
    public var header: Double
    /// The footer's distance from the bottom of the page.
    public var footer: Double

    /// Creates margins.
    public init(
      left: Double = 0.5, right: Double = 0.5, top: Double = 0.75, bottom: Double = 0.75,
      header: Double = 0.3, footer: Double = 0.3
    ) {
      self.left = left
      self.right = right
      self.top = top
      self.bottom = bottom
      self.header = header
      self.footer = footer
    }
  }

  /// A header or footer, at most 255 UTF-16 units in all.
  ///
  /// `&P` is the page number, `&N` the number of pages, `&A` the sheet's name, `&F` the file's name and `&&` an
  /// ampersand.
  public struct Line: Sendable, Hashable {
    /// The text on the left.
    public var left: String
    /// The text in the centre.
    public var center: String
    /// The text on the right.
    public var right: String

    /// Creates a header or footer.
    public init(left: String = "", center: String = "", right: String = "") {
      self.left = left
      self.center = center
      self.right = right
    }

    var isEmpty: Bool { self == Line() }
    /// `&LBudget&CSide &P`.
    var code: String {
      [("&L", left), ("&C", center), ("&R", right)].map { $0.1.isEmpty ? "" : $0.0 + $0.1 }.joined()
    }
  }

  /// The orientation of the paper.
  public var orientation: Orientation
  /// The paper's size.
  public var paper: Paper
  /// Whether all columns are scaled to fit the width of one page.
  public var fitsWidth: Bool
  /// Rows repeated at the top of each page, counting from 1.
  public var titleRows: ClosedRange<Int>?
  /// The ranges to print, each on pages of its own; everything is printed if there are none.
  public var printAreas: [CellRange]
  /// The margins around the cells.
  public var margins: Margins
  /// The text at the top of each page.
  public var header: Line
  /// The text at the bottom of each page.
  public var footer: Line

  /// Creates a page setup.
  public init(
    orientation: Orientation = .portrait, paper: Paper = .a4, fitsWidth: Bool = false,
    titleRows: ClosedRange<Int>? = nil, printAreas: [CellRange] = [], margins: Margins = Margins(),
    header: Line = Line(), footer: Line = Line()
  ) {
    self.orientation = orientation
    self.paper = paper
    self.fitsWidth = fitsWidth
    self.titleRows = titleRows
    self.printAreas = printAreas
    self.margins = margins
    self.header = header
    self.footer = footer
  }
}

/// The elements of a worksheet for printing (ECMA-376-1 §18.3.1.62, .63, .46).
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
