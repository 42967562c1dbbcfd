package import AfstemModel
package import AfstemXLSX

extension OtherSheet {
  /// What the sheet is: `er et diagram`.
  package var words: Message {
    switch kind {
    case .chart: Message(da: "er et diagram", en: "is a chart")
    case .macros: Message(da: "indeholder makroer", en: "holds macros")
    case .dialogue: Message(da: "er en dialogboks", en: "is a dialogue")
    case .other: Message(da: "er ikke et regneark", en: "is no worksheet")
    }
  }
}
