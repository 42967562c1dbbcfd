/// A time of day as it is written down: `13:30`, `13:30:05`, `13:30:05.250`.
struct ShownTime: CustomStringConvertible {
  /// After midnight.
  private let milliseconds: Int

  /// - Parameter days: Whole days of a stretch of time, each of which is 24 hours more.
  init(milliseconds: Int, days: Int = 0) {
    self.milliseconds = milliseconds + days * 86_400_000
  }

  /// The time after an ISO 8601 date; `nil` where there is none, or it is midnight.
  init?(endOf text: String) {
    guard let clock = text.split(separator: "T", maxSplits: 1).dropFirst().first else { return nil }
    let parts = clock.split(separator: ":").map { Double($0) }
    guard (2...3).contains(parts.count), let hours = parts[0], let minutes = parts[1],
      let seconds = parts.count == 3 ? parts[2] : 0, 0..<24 ~= hours, 0..<60 ~= minutes, 0..<61 ~= seconds
    else { return nil }
    self.init(milliseconds: Int(((hours * 60 + minutes) * 60 + seconds) * 1_000))
    if isMidnight { return nil }
  }

  var isMidnight: Bool { milliseconds == 0 }

  var description: String {
    let seconds = milliseconds / 1_000
    let parts = [seconds / 3_600, seconds / 60 % 60] + (milliseconds % 60_000 == 0 ? [] : [seconds % 60])
    let clock = parts.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    let rest = milliseconds % 1_000
    return rest == 0 ? clock : clock + "." + String(1_000 + rest).dropFirst()
  }
}
