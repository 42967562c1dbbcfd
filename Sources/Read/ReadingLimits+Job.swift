internal import Model
package import XLSX

extension ReadingLimits {
  /// The job's limits for a workbook.
  package init(_ limits: Limits) {
    self.init()
    fileSize = limits.fileBytes
    inflatedSize = limits.inflatedBytes
    inflationRatio = limits.inflationRatio
    entries = limits.archiveEntries
    rows = limits.rows
    columns = limits.columns
    cellLength = limits.cellLength
    rowLength = limits.rowLength
    markupDepth = limits.xmlDepth
    sharedStrings = limits.sharedStrings
  }
}
