internal import AfstemModel

extension Period {
  /// `2016`, `1. halvår 2016`, `2. kvartal 2016`, `2016-05`.
  func text(in language: Language) -> String {
    switch (self, language) {
    case (.year(let year), _): "\(year)"
    case (.half(let year, let half), .danish): "\(half). halvår \(year)"
    case (.half(let year, let half), .english): "half \(half) of \(year)"
    case (.quarter(let year, let quarter), .danish): "\(quarter). kvartal \(year)"
    case (.quarter(let year, let quarter), .english): "quarter \(quarter) of \(year)"
    case (.month, _): description
    }
  }
}
