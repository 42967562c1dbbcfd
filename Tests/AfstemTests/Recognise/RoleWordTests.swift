import Foundation
import AfstemTestSupport
import Testing

@testable import AfstemInterpret
@testable import AfstemModel
@testable import AfstemVocabulary

@Suite("Words that give a column or a row its role")
struct RoleWordTests {
  private let lexicon = LabelLexicon(vocabulary: .standard, glossary: nil)

  @Test(
    "a column is for what its label says, as partners write it",
    arguments: [
      (.focusArea, ["Indsatsområde", "Fokusområder", "Tema"]),
      (.activity, ["Aktivitet", "AKTIVITETER", "Navn på projekt", "Indsats"]),
      (.budgetItem, ["Budgetpost", "Udgiftstype", "Poster"]),
      (.offenceType, ["Gerningstype", "Overtrædelsens art", "Type of offence"]),
      (.area, ["Område", "Bydel", "LSOA name"]),
      (.indicator, ["Indikator", "Nøgletal"]),
      (.segment, ["Målgruppe", "Aldersgruppe"]),
      (.period, ["År", "Kvartal", "Month"]),
      (.value, ["Antal", "Antal anmeldelser", "Beløb i kr.", "Bevilget"]),
      (.baseline, ["Baseline 2016", "Udgangspunkt"]),
      (.target, ["Måltal 2018", "Mål"]),
      (.rule, ["Regel", "Måltype"]),
      (.note, ["Bemærkninger", "Kommentar"]),
      (.funder, ["Finansieres af", "Bevillingshaver"]),
      (.unit, ["Enhed"]),
      (.id, ["Journalnr.", "Sags-id", "Nr."]),
      (.date, ["Gerningsdato", "Dato"]),
      (.percentage, ["Ændring", "Pct.", "Andel"]),
      (.remainder, ["Rest", "Resterende beløb"]),
      (.total, ["I alt", "Hele perioden", "TOTAL"]),
    ] as [(ColumnWord, [String])])
  func columnLabels(role: ColumnWord, labels: [String]) {
    for label in labels { #expect(lexicon.columnWord(in: label) == role, "\(label)") }
  }

  @Test(
    "a row is what its label says, as partners write it",
    arguments: [
      (.total, ["I alt", "I alt:", "Budget i alt", "SUM", "Samlet budget 2017"]),
      (.subtotal, ["Delsum", "Subtotal", "Mellemsum indsats 1"]),
      (.remainder, ["Resterende beløb pr. år", "Til rådighed", "Ikke disponeret"]),
      (.ofWhich, ["Heraf løn", "- deraf materialer", "of which salaries"]),
      (.rate, ["Gennemsnit", "Ændring i pct.", "Andel utrygge"]),
    ] as [(RowRole, [String])])
  func rowLabels(role: RowRole, labels: [String]) {
    for label in labels { #expect(lexicon.rowRole(of: label) == role, "\(label)") }
  }

  /// Words that are listed under two roles; the column's cells then decide.
  private static let shared: [String: ColumnWord] = ["mål": .target, "målsætning": .target]

  @Test("each word of the vocabulary gives the role that it is listed under", arguments: ColumnWord.allCases)
  func vocabulary(role: ColumnWord) throws {
    let file = Checkout.folder.appending(path: "Sources/Vocabulary/vocabulary.yml")
    let lists = try VocabularyFile(yaml: String(contentsOf: file, encoding: .utf8)).lists("columns")
    #expect(Set(lists.keys) == Set(ColumnWord.allCases.map(\.rawValue)))
    for word in lists[role.rawValue] ?? [] {
      #expect(lexicon.columnWord(in: word) == Self.shared[word] ?? role, "\(word)")
    }
  }
}
