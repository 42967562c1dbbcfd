/// Why notes cannot be put on a workbook that can be read.
public enum WorkbookAnnotationError: Error, Sendable, Hashable {
  /// A note names a worksheet that the workbook does not have.
  case noSuchWorksheet(String)
  /// A part is written in a way that cannot be changed in place: not in UTF-8, or with its rows out of order.
  case cannotChange(part: String)
}

extension WorkbookAnnotationError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .noSuchWorksheet(let name): "the workbook has no worksheet called '\(name)'"
    case .cannotChange(let part): "\(part) cannot be changed in place"
    }
  }
}
