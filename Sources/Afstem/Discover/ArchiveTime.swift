internal import FoundationEssentials

/// An archiving time as folder names spell it: in UTC, and increasing from run to run.
struct ArchiveTime {
  let date: Date

  init(_ date: Date) { self.date = date }

  /// `2026-11-21/021500`, or one second after the newest if the clock is behind it.
  func stamp(after newest: String?) -> String {
    let stamp = Self.stamp(date)
    guard let newest, stamp <= newest, let time = try? Date(Self.spelled(newest), strategy: .iso8601) else {
      return stamp
    }
    return Self.stamp(time + 1)
  }

  private static func stamp(_ date: Date) -> String {
    let parts = date.formatted(.iso8601).split(separator: "T")
    let time = parts.last?.filter(\.isNumber) ?? ""
    return "\(parts.first ?? "")/\(time)"
  }

  /// `2026-11-21T02:15:00Z`
  private static func spelled(_ stamp: String) -> String {
    let parts = stamp.split(separator: "/")
    let digits = Array(parts.last ?? "")
    guard parts.count == 2, digits.count == 6 else { return "" }
    return "\(parts[0])T\(String(digits[0..<2])):\(String(digits[2..<4])):\(String(digits[4..<6]))Z"
  }
}
