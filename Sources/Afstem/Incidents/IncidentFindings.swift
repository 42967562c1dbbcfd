internal import Model

/// What is wrong with an extract of incidents; a few records are pointed at one by one, many are counted.
struct IncidentFindings {
  let region: TableRegion
  let fields: IncidentFields
  let summary: IncidentSummary

  var all: [Finding] { dates + duplicates + sharedIDs }

  private static let mentioned = 10

  private var dates: [Finding] {
    let places = summary.malformedDates
    guard places.count > Self.mentioned else {
      return places.lines.map { Finding(.numberMalformed, .noDate, at: place($0, fields.date)) }
    }
    return places.lines.prefix(1).map {
      Finding(.numberMalformed, .noDate(places.count), at: place($0, fields.date))
    }
  }

  private var duplicates: [Finding] {
    let count = summary.duplicates.count
    let word = region.sheet == nil ? RowWord.line : .row
    guard count > Self.mentioned else {
      return summary.firstDuplicates.map {
        Finding(.duplicateRecord, .repeated($0.earlier, word), at: place($0.line, fields.id ?? 1))
      }
    }
    return summary.firstDuplicates.prefix(1).map {
      Finding(.duplicateRecord, .repeated(count, $0.earlier, word), at: place($0.line, fields.id ?? 1))
    }
  }

  private var sharedIDs: [Finding] {
    let places = summary.sharedIDs
    return places.lines.prefix(1).map {
      Finding(.duplicateRecord, .shared(places.count), at: place($0, fields.id ?? 1))
    }
  }

  private func place(_ line: Int, _ column: Int) -> Provenance {
    region.provenance(row: line, column: column)
  }
}

/// What a row is called in a delimited file, and on a sheet.
private enum RowWord {
  case line
  case row

  var danish: String { self == .line ? "linje" : "række" }
  var english: String { self == .line ? "line" : "row" }
}

extension Message {
  fileprivate static let noDate = Self(
    da: "datoen mangler eller kan ikke læses; hændelsen er ikke talt med",
    en: "the date is missing or cannot be read; the incident is not counted")

  fileprivate static func noDate(_ count: Int) -> Self {
    Self { language in
      let count = language.grouped(Int64(count))
      return language == .danish
        ? "\(count) hændelser har ingen dato, der kan læses; de er ikke talt med"
        : "\(count) incidents have no date that can be read; they are not counted"
    }
  }

  /// Says nothing of the record but where it and the earlier one stand.
  fileprivate static func repeated(_ earlier: Int, _ word: RowWord) -> Self {
    Self(
      da: "hændelsen har samme nummer som \(word.danish) \(earlier); den er kun talt med én gang",
      en: "the incident has the same number as \(word.english) \(earlier); it is counted once")
  }

  fileprivate static func repeated(_ count: Int, _ earlier: Int, _ word: RowWord) -> Self {
    Self { language in
      let count = language.grouped(Int64(count))
      return language == .danish
        ? "\(count) hændelser har samme nummer som en tidligere, den første som \(word.danish) \(earlier); de er kun talt med én gang"
        : "\(count) incidents have the number of an earlier one, the first that of \(word.english) \(earlier); they are counted once"
    }
  }

  fileprivate static func shared(_ count: Int) -> Self {
    Self { language in
      let count = language.grouped(Int64(count))
      return language == .danish
        ? "\(count) hændelser deler nummer med en anden, men har et andet område, en anden type eller periode; de er talt med"
        : "\(count) incidents share the number of another of a different area, type or period; they are counted"
    }
  }
}
