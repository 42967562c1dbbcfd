/// How a worksheet is printed.
public struct PageSetup: Sendable, Hashable {
  public enum Orientation: String, Sendable, Hashable {
    case portrait, landscape
  }

  /// The numbers of ECMA-376-1 §18.3.1.63.
  public enum Paper: Int, Sendable, Hashable {
    case a3 = 8
    case a4 = 9
    case a5 = 11
    case letter = 1
  }

  /// In inches.
  public struct Margins: Sendable, Hashable {
    public var left: Double
    public var right: Double
    public var top: Double
    public var bottom: Double
    public var header: Double
    public var footer: Double

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

  /// Three texts side by side, in which `&P` is the page's number, `&N` the number of pages, `&A` the sheet's
  /// name, `&F` the file's and `&&` an ampersand.
  public struct Line: Sendable, Hashable {
    public var left: String
    public var center: String
    public var right: String

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

  public var orientation: Orientation
  public var paper: Paper
  /// Whether the columns are made to fit one page's width, however many pages the rows take.
  public var fitsWidth: Bool
  /// Rows repeated at the top of each page, counted from 1.
  public var titleRows: ClosedRange<Int>?
  /// What is printed, each area on pages of its own; where there is none, everything is.
  public var printAreas: [CellRange]
  public var margins: Margins
  public var header: Line
  public var footer: Line

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
