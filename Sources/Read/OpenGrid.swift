package import AfstemModel

/// A worksheet or a delimited file of which only the first rows have been read.
package enum OpenGrid: ~Copyable {
  case delimited(OpenDelimited)
  case worksheet(OpenWorksheet)

  package var head: GridHead {
    switch self {
    case .delimited(let grid): grid.head
    case .worksheet(let grid): grid.head
    }
  }

  /// Reads the remaining rows.
  ///
  /// - Throws: if the grid cannot be read further, is not text, or exceeds a limit.
  package consuming func closed() throws(FileProblem) -> Reviewed<Grid> {
    switch consume self {
    case .delimited(let grid): try grid.closed()
    case .worksheet(let grid): try grid.closed()
    }
  }
}
