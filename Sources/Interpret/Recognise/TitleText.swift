internal import AfstemModel
internal import AfstemVocabulary

/// What the lines above a table say in so many words.
struct TitleText {
  let lines: [TextLine]
  let vocabulary: Vocabulary

  /// The activity that a line names: `Aktivitet: Kvindemotion`, `Projekt – Bylivspuljen`.
  var activity: String? {
    lines.lazy.compactMap { value(of: $0.text, after: vocabulary.activityTitles) }.first
  }

  /// The focus area that a line names: `1` of `Aktiviteter under indsatsområde 1`.
  var focusArea: String? {
    lines.lazy.compactMap { FocusAreaText.focusArea(in: $0.text, vocabulary: vocabulary) }.first
  }

  /// The only period that the lines name; of several, the only one that a line understood as a whole does. A day is
  /// none: `Godkendt 1. marts 2016` may stand above the budget of any year.
  var period: Period? {
    let named = lines.compactMap { line in
      day(in: line) != nil
        ? nil : PeriodText(line.text, vocabulary: vocabulary)?.period.map { (line.text, $0) }
    }
    let periods = Set(named.map(\.1))
    guard periods.count > 1 else { return periods.first }
    let whole = Set(named.filter { Self.isOfPeriod($0.0) }.map(\.1))
    return whole.count == 1 ? whole.first : nil
  }

  private static func isOfPeriod(_ text: String) -> Bool {
    let reading = LabelGrammar.standard.reading(of: text)
    return reading.isWhole && reading.period != nil
  }

  /// The day that a line says the figures were drawn: `Udtrukket den 1. februar 2017`.
  var day: CalendarDate? { lines.lazy.compactMap(day).first }

  private func day(in line: TextLine) -> CalendarDate? {
    let words = line.text.split(separator: " ")
    return words.indices.lazy.compactMap { start in
      DateText.date(in: words[start...].prefix(3).joined(separator: " "), vocabulary: vocabulary)
    }.first
  }

  /// The lines that are names rather than statements of units, days, references or what the sheet is.
  var names: [String] {
    lines.filter { $0.text.utf8.count <= 100 }.map { line in
      TextLine(text: withoutUnit(line.text), row: line.row, column: line.column)
    }.filter { !isStatement($0) }.map { stripped($0.text) }.filter(isName)
  }

  /// `Budget for Kvindemotion, alle beløb i 1.000 kr.` without its unit; empty for a line of nothing else.
  private func withoutUnit(_ text: String) -> String {
    let words = text.split(separator: " ")
    let start = words.indices.first { start in
      let rest = words[start...].joined(separator: " ")
      let isLed = vocabulary.unitLead.prefix(of: rest.folded) != nil
      return UnitText.unit(exactly: rest, vocabulary: vocabulary) != nil
        || isLed && UnitText.unit(in: rest, vocabulary: vocabulary) != nil
    }
    return start.map { words[..<$0].joined(separator: " ") } ?? text
  }

  /// `Beløb i 1.000 kr.`, `Sendt 12-03-2017`, `Kontakt: sekretariatet`, `Journalnr. 2017-0045678`.
  private func isStatement(_ line: TextLine) -> Bool {
    let reading = LabelGrammar.standard.reading(of: line.text)
    return UnitText.unit(in: line.text, vocabulary: vocabulary) != nil || day(in: line) != nil
      || reading.isWhole && !reading.units.isEmpty || line.text.contains(":")
      || line.text.split { !$0.isNumber }.contains { $0.count > 5 }
  }

  private func isName(_ text: String) -> Bool {
    text.folded.words.contains { word in
      word.contains(where: \.isLetter) && !vocabulary.genericSheets.contains(String(word))
    }
  }

  private func value(of text: String, after words: Phrases) -> String? {
    for mark in [":", " – ", " - "] {
      guard let range = text.firstRange(of: mark) else { continue }
      let value = String(text[range.upperBound...]).tidied
      if words.contains(String(text[..<range.lowerBound]).folded), !value.isEmpty { return value }
    }
    return nil
  }

  /// What the sheet is, behind a comma: `Kvindemotion, budget`.
  private func isSecond(_ word: String, _ words: [String]) -> Bool {
    words.count > 1 && words[words.count - 2].hasSuffix(",") && vocabulary.titleLeads.contains(word.folded)
  }

  private func isTail(_ word: String) -> Bool {
    PeriodText(word, vocabulary: vocabulary) != nil || word == "-" || word == "–"
  }

  /// `2016-2017 for Kvindemotion` is about Kvindemotion.
  private func withoutPeriod(_ words: [String]) -> [String] {
    let rest = words.drop { PeriodText($0, vocabulary: vocabulary) != nil }
    guard rest.count < words.count, let next = rest.first else { return words }
    return ["for", "af", "til"].contains(next.folded) && rest.count > 1 ? Array(rest.dropFirst()) : words
  }

  /// `Budget for Kvindemotion 2017` without its lead and its year.
  private func stripped(_ text: String) -> String {
    var words = text.split(separator: " ").map(String.init)
    while let last = words.last, isTail(last) || isSecond(last, words) { words.removeLast() }
    if let last = words.last, last.hasSuffix(",") { words[words.count - 1] = String(last.dropLast()) }
    for length in [2, 1] where words.count > length {
      let lead = words.prefix(length).joined(separator: " ")
      guard vocabulary.titleLeads.contains(lead.folded) else { continue }
      words.removeFirst(length)
      break
    }
    words = withoutPeriod(words)
    return words.count == 1 && vocabulary.titleLeads.contains(words[0].folded)
      ? "" : words.joined(separator: " ")
  }
}
