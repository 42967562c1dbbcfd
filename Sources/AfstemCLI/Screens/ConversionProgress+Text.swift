internal import Afstem
internal import AfstemConvert
internal import AfstemModel

extension ConversionProgress {
  /// `1.048.576 rækker, 42 %, 12 s tilbage`
  func text(after elapsed: Duration, in language: Language) -> String {
    let isDanish = language == .danish
    let count = language.grouped(Int64(rows))
    var text = "\(count) \(isDanish ? "rækker" : "rows")"
    guard let fraction, fraction > 0 else { return text }
    text += ", \(Int(fraction * 100)) %"
    let seconds = Double(elapsed.components.seconds) * (1 - fraction) / fraction
    let left = seconds < 90 ? "\(Int(seconds)) s" : "\(Int(seconds / 60)) min"
    return text + ", \(left) \(isDanish ? "tilbage" : "left")"
  }
}

extension ConversionBatch.Progress {
  /// `12/500 ind/a/b.csv`
  func text(in language: Language) -> String {
    let rows = rows.map {
      " (\(language.grouped(Int64($0.rows))) \(language == .danish ? "rækker" : "rows"))"
    }
    return "\(done)/\(total) \(input)\(rows ?? "")"
  }
}
