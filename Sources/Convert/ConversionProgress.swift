/// The progress of a conversion.
package struct ConversionProgress: Sendable, Hashable {
  package var rows: Int
  /// The fraction of the input that has been read, from 0 to 1; `nil` if its size is unknown.
  package var fraction: Double?
}

/// Reports the progress of a conversion every few thousand rows.
struct ProgressReports {
  private let report: (ConversionProgress) -> Void
  private(set) var rows = 0

  init(_ report: @escaping (ConversionProgress) -> Void) { self.report = report }

  private static let interval = 4_096

  mutating func countRow(_ fraction: @autoclosure () -> Double?) {
    rows += 1
    if rows.isMultiple(of: Self.interval) {
      report(ConversionProgress(rows: rows, fraction: fraction()))
    }
  }
}
