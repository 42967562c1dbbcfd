/// What Afstem puts into a partner's file, and knows again when the file comes back.
package enum ReturnMark {
  /// In each line of a note, and in the rules that mark cells.
  package static let word = "Afstem"

  /// The sentence by which the inserted sheet is known: it says how to use the sheet.
  package static func sentence(in language: Language) -> String {
    switch language {
    case .danish:
      "Ret i de andre ark, og send hele filen tilbage. Dette ark og noterne må gerne blive stående: de læses ikke."
    case .english:
      "Correct the other sheets, and send the whole file back. This sheet and the notes may stay: they are not read."
    }
  }

  package static var sentences: Set<String> { Set(Language.allCases.map { sentence(in: $0) }) }

  /// The sentence by which the guide of a template is known.
  package static func guideSentence(in language: Language) -> String {
    switch language {
    case .danish: "Udfyld de hvide celler i de andre ark, og send filen tilbage. Denne vejledning læses ikke."
    case .english:
      "Fill in the white cells of the other sheets, and send the file back. This guide is not read."
    }
  }

  /// Those of every sheet of ours in a partner's file.
  package static var allSentences: Set<String> {
    sentences.union(guideSentences)
  }

  package static var guideSentences: Set<String> { Set(Language.allCases.map { guideSentence(in: $0) }) }

  /// Whether a file, by its name, says what to correct in another.
  package static func isOurs(_ path: String) -> Bool {
    let name = path.lowercased()
    return fileEndings.contains { name.hasSuffix($0) }
  }

  private static let fileEndings = [
    ".rettelser.csv", ".rettelser.txt", ".corrections.csv", ".corrections.txt",
  ]
}
