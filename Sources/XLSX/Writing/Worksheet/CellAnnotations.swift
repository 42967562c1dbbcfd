/// Hyperlinks and comments of single cells, which are written after the rows.
struct CellAnnotations {
  struct PlacedHyperlink {
    var cell: CellReference
    var target: Hyperlink
    var tooltip: String?
  }

  struct PlacedComment {
    var cell: CellReference
    var comment: Comment
  }

  var hyperlinks: [PlacedHyperlink] = []
  private(set) var comments: [PlacedComment] = []

  /// Throws for links that Excel does not accept.
  func check(_ link: Hyperlink, in sheet: String) throws(WorkbookWritingError) {
    let address =
      switch link {
      case .cell(let target, let cell): Hyperlink.reference(sheet: target, cell)
      case .address(let address): address
      }
    guard hyperlinks.count < WorkbookLimits.hyperlinks, !address.isEmpty,
      address.utf16.count <= WorkbookLimits.hyperlinkAddress
    else { throw .hyperlinkLimit(sheet: sheet) }
  }

  mutating func add(
    _ comment: Comment, at cell: CellReference, in sheet: String
  ) throws(WorkbookWritingError) {
    let length = comment.text.utf16.count
    guard length <= WorkbookLimits.cellText else {
      throw .textTooLong(sheet: sheet, cell: "\(cell)", length: length)
    }
    comments.append(PlacedComment(cell: cell, comment: comment))
  }
}

/// The target of a cell's hyperlink.
public enum Hyperlink: Sendable, Hashable {
  /// A cell of this workbook; its sheet may be added later.
  case cell(sheet: String, CellReference)
  /// An external URL, such as `https:` or `mailto:`, of at most 2 079 UTF-16 units.
  case address(String)

  /// A cell or range of another sheet, as formulas refer to it: `'I alt'!C12`.
  public static func reference(sheet: String, _ place: some CustomStringConvertible) -> String {
    "'" + sheet.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'!\(place)"
  }
}

/// A note on a cell.
public struct Comment: Sendable, Hashable {
  /// The note's text, at most 32 767 UTF-16 units.
  public var text: String
  /// The author's name; empty for none.
  public var author: String
  /// The note's width, in columns of the default width.
  public var width: Int
  /// The note's height, in rows of the default height.
  public var height: Int

  /// Creates a note.
  public init(_ text: String, author: String = "", width: Int = 3, height: Int = 6) {
    self.text = text
    self.author = author
    self.width = width
    self.height = height
  }
}

extension Comment {
  /// A note whose box is as tall as its text needs.
  init(fitting text: String, author: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      1 + $0.count / Self.charactersPerLine
    }
    self.init(text, author: author, width: 4, height: min(max(4, lines.reduce(2, +)), 40))
  }

  /// In a box of four columns; with words that break early.
  private static let charactersPerLine = 34
}
