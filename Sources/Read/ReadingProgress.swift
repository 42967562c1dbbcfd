/// Reports how much of a file has been read, every few thousand rows.
struct ReadingProgress {
  private let report: @Sendable (Double) -> Void
  private var rows = 0

  /// - Parameter report: Takes the fraction of the file that has been read, from 0 to 1.
  init(_ report: @escaping @Sendable (Double) -> Void) { self.report = report }

  private static let interval = 8_192

  mutating func countRow(_ fraction: @autoclosure () -> Double?) {
    rows += 1
    if rows.isMultiple(of: Self.interval), let fraction = fraction() { report(fraction) }
  }
}
