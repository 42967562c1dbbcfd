internal import Cells

/// A row that repeats an earlier row of its table: the same names, the same figures.
///
/// It may be a slip or two like grants. The table's total decides: the row is kept out of the sum, and out of
/// the budget, only when a total holds without it and not with it. Rows without a name and rows of noughts are
/// not compared.
///
///     Ark 'Oversigt', celle C7: 'Akutpulje' gentager række 6; I alt passer kun uden den, så den er ikke talt med
struct DuplicateRecord: Rule {
  static let code = Finding.Code.duplicateRecord

  func findings(in review: Review) -> [Finding] {
    review.totals.repeats.map { Finding(Self.code, .repeated($0), at: $0.provenance) }
  }
}

extension Message {
  fileprivate static func repeated(_ row: RepeatedRow) -> Self {
    Message { language in
      let first = row.first.rowText(in: language)
      return switch (language, row.isLeftOut, row.hasTotal) {
      case (.danish, true, _):
        "'\(row.label)' gentager \(first); totalen passer kun uden den, så den er ikke talt med"
      case (.english, true, _):
        "'\(row.label)' repeats \(first); the total holds only without it, so it is not counted"
      case (.danish, false, true):
        "'\(row.label)' gentager \(first); totalen passer ikke bedre uden den, så den er talt med"
      case (.english, false, true):
        "'\(row.label)' repeats \(first); the total holds no better without it, so it is counted"
      case (.danish, false, false):
        "'\(row.label)' gentager \(first), og ingen total viser, om den skal tælles"
      case (.english, false, false):
        "'\(row.label)' repeats \(first), and no total shows whether it is to be counted"
      }
    }
  }
}

extension Provenance {
  /// `række 6`, or `linje 6` in a delimited file.
  fileprivate func rowText(in language: Language) -> String {
    switch (place, language) {
    case (.cell(_, let reference), .danish): "række \(reference.row)"
    case (.cell(_, let reference), .english): "row \(reference.row)"
    default: nearby(in: language)
    }
  }
}
