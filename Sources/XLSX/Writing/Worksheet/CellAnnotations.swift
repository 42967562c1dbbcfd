/// What is said of single cells outside the rows' markup.
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

  /// Refuses a link that Excel would not follow.
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
