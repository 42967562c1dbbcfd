/// How far a conversion has come.
package struct ConversionProgress: Sendable, Hashable {
  package var rows: Int
  /// Of the input, from 0 to 1; `nil` where its size is not known.
  package var fraction: Double?
}

/// Tells now and then how far a conversion has come.
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
