extension WorkbookWriter {
  /// The longest text that a cell holds, in UTF-16 units; a longer one is an error.
  public static var maximumTextLength: Int { WorkbookLimits.cellText }
  /// The most hyperlinks of a worksheet; one more is an error.
  public static var maximumHyperlinkCount: Int { WorkbookLimits.hyperlinks }
  /// The most rows of a worksheet.
  public static var maximumRowCount: Int { WorkbookLimits.rows }
}
