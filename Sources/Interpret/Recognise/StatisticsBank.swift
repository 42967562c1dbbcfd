internal import AfstemModel
internal import AfstemVocabulary

/// Tells tables as Danmarks Statistik's bank gives them, in which a dash stands for zero.
struct StatisticsBank {
  let columns: [TableColumn]
  let rows: [GridRow]
  let title: [TextLine]
  /// What the sheet or the file is called.
  let name: String
  let vocabulary: Vocabulary

  var isSource: Bool { hasCodedPeriods || hasCodedColumns || hasTitle || isNamed }

  /// `2019K1`, `2016M05` above figures or in a column of periods.
  private var hasCodedPeriods: Bool {
    let periods = columns.first { $0.role == .period }?.number
    let cells = periods.map { number in rows.prefix(5).compactMap { $0[number]?.words } } ?? []
    return (columns.filter(\.role.isSummed).map(\.label) + cells).contains { label in
      label.wholeMatch(of: /[12][0-9]{3}[KMHQU][0-9]{1,2}/) != nil
    }
  }

  /// The long format's last two columns.
  private var hasCodedColumns: Bool {
    let labels = columns.map(\.label.folded)
    return vocabulary.statisticsColumns.allSatisfy(labels.contains)
  }

  /// `Anmeldte forbrydelser efter område, overtrædelsens art og tid`
  private var hasTitle: Bool {
    title.map(\.text.folded).contains { line in
      vocabulary.statisticsTitles.contains { line.contains(" \($0) ") && line.hasSuffix(" \($1)") }
    }
  }

  /// `STRAF11`
  private var isNamed: Bool {
    name.folded.split { !$0.isLetter && !$0.isNumber }.contains { word in
      vocabulary.statisticsTables.contains { table in
        word.hasPrefix(table) && word.dropFirst(table.count).first?.isNumber ?? false
      }
    }
  }
}
