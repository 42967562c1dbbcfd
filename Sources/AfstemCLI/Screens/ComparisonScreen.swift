internal import Afstem
internal import AfstemModel

/// What changed, a line a fact: `~` changed, `+` added, `-` removed.
struct ComparisonScreen {
  let comparison: Comparison
  let language: Language

  init(_ comparison: Comparison, language: Language) {
    self.comparison = comparison
    self.language = language
  }

  var text: String {
    guard !comparison.isEmpty else {
      return language == .danish ? "Intet er ændret.\n" : "Nothing has changed.\n"
    }
    return comparison.tables.map(text).joined(separator: "\n")
  }

  private func text(_ table: TableChanges) -> String {
    let lines =
      table.changed.map { line("~", $0) } + table.added.map { line("+", $0) }
      + table.removed.map { line("-", $0) }
    return table.table + "\n" + lines.joined()
  }

  private func line(_ mark: String, _ change: RowChange) -> String {
    let fields = change.fields.map { field in
      switch mark {
      case "~": "\(field.field): \(shown(field.old)) → \(shown(field.new))"
      case "+": "\(field.field): \(field.new)"
      default: "\(field.field): \(field.old)"
      }
    }
    return "  \(mark) \(change.name.joined(separator: " · "))"
      + (fields.isEmpty ? "" : "  [\(fields.joined(separator: ", "))]") + "\n"
  }

  private func shown(_ text: String) -> String { text.isEmpty ? "∅" : text }
}
