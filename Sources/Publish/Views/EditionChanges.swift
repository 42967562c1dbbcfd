package import AfstemModel

/// What changed in an edition since an earlier one.
package struct EditionChanges: Sendable, Hashable {
  /// A figure that both editions have, and not alike.
  package struct Figure: Sendable, Hashable {
    /// `Tyveri/Røveri, 2017`
    package var subject: String
    /// As tables for programs write it; empty for none.
    package var before: String
    package var now: String
    package var isMoney: Bool

    package init(subject: String, before: String, now: String, isMoney: Bool) {
      self.subject = subject
      self.before = before
      self.now = now
      self.isMoney = isMoney
    }
  }

  /// The number of the earlier run.
  package var since: Int64
  package var newFiles: [String]
  package var changedFiles: [String]
  package var goneFiles: [String]
  package var figures: [Figure]
  /// Figures that the earlier edition did not have, or that this one does not.
  package var addedCount: Int
  package var removedCount: Int
  /// Corrections against the earlier run; `nil` where it did not record its own.
  package var corrections: RoundCounts?

  package init(
    since: Int64, newFiles: [String] = [], changedFiles: [String] = [], goneFiles: [String] = [],
    figures: [Figure] = [], addedCount: Int = 0, removedCount: Int = 0, corrections: RoundCounts? = nil
  ) {
    self.since = since
    self.newFiles = newFiles
    self.changedFiles = changedFiles
    self.goneFiles = goneFiles
    self.figures = figures
    self.addedCount = addedCount
    self.removedCount = removedCount
    self.corrections = corrections
  }

  var isEmpty: Bool {
    let files = newFiles.count + changedFiles.count + goneFiles.count
    let marks = (corrections?.mended ?? 0) + (corrections?.new ?? 0)
    return files + figures.count + addedCount + removedCount + marks == 0
  }
}

extension EditionChanges? {
  /// `3 tal er ændret siden kørsel 4`
  var headline: Message {
    Message { language in
      let isDanish = language == .danish
      guard let changes = self else {
        return isDanish
          ? "Der er ingen tidligere kørsel at sammenligne med" : "There is no earlier run to compare with"
      }
      guard !changes.isEmpty else {
        return isDanish
          ? "Intet er ændret siden kørsel \(changes.since)" : "Nothing has changed since run \(changes.since)"
      }
      let count = changes.figures.count
      guard count > 0 else {
        return isDanish
          ? "Ingen tal er ændret siden kørsel \(changes.since)"
          : "No figure has changed since run \(changes.since)"
      }
      return isDanish
        ? "\(language.count(count, .figure)) er ændret siden kørsel \(changes.since)"
        : "\(language.count(count, .figure)) \(count == 1 ? "has" : "have") changed since run \(changes.since)"
    }
  }
}

extension EditionChanges {
  /// The most important first; zeros are not said.
  func statements(in language: Language) -> [String] {
    let shown = figures.prefix(Self.mostFigures).map { $0.text(in: language) }
    let isDanish = language == .danish
    let added =
      addedCount == 0
      ? []
      : [
        isDanish
          ? "\(language.count(addedCount, .figure)) er nye." : "\(language.count(addedCount, .figure)) added."
      ]
    let removed =
      removedCount == 0
      ? []
      : [
        isDanish
          ? "\(language.count(removedCount, .figure)) er udgået."
          : "\(language.count(removedCount, .figure)) removed."
      ]
    return shown + added + removed
      + [filesText(in: language), correctionsText(in: language)].compactMap(\.self)
  }

  /// More are in the report's table.
  private static let mostFigures = 3

  private func filesText(in language: Language) -> String? {
    let isDanish = language == .danish
    let parts = [
      (newFiles.count, isDanish ? (newFiles.count == 1 ? "ny" : "nye") : "new"),
      (changedFiles.count, isDanish ? (changedFiles.count == 1 ? "ændret" : "ændrede") : "changed"),
      (goneFiles.count, isDanish ? "taget ud" : "taken out"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return parts.isEmpty ? nil : (isDanish ? "Filer: " : "Files: ") + language.list(parts) + "."
  }

  private func correctionsText(in language: Language) -> String? {
    guard let corrections else { return nil }
    let isDanish = language == .danish
    let parts = [
      (corrections.mended, isDanish ? "på plads" : "mended"),
      (corrections.standing, isDanish ? "udestår endnu" : "still outstanding"),
      (corrections.new, isDanish ? (corrections.new == 1 ? "ny" : "nye") : "new"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return parts.isEmpty ? nil : (isDanish ? "Bemærkninger: " : "Findings: ") + language.list(parts) + "."
  }
}

extension EditionChanges.Figure {
  /// `Tyveri/Røveri, 2017: fra 340 til 332.`
  fileprivate func text(in language: Language) -> String {
    let (before, now) = (shown(before, in: language), shown(now, in: language))
    let stop = now.hasSuffix(".") ? "" : "."
    return language == .danish
      ? "\(subject): fra \(before) til \(now)\(stop)" : "\(subject): from \(before) to \(now)\(stop)"
  }

  func shown(_ plain: String, in language: Language) -> String {
    guard !plain.isEmpty else { return "–" }
    switch FieldValue(plain: plain) {
    case .number(let number): return isMoney ? "\(language.grouped(number)) kr." : language.grouped(number)
    case .text(let text): return text
    default: return plain
    }
  }
}
