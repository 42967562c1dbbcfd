import Testing

@testable import AfstemInterpret
@testable import AfstemModel

@Suite("Ditto marks")
struct DittoMarkTests {
  @Test(
    "a mark repeats the label above",
    arguments: ["do.", "Do", "ditto", "\"", "-\"-", "- ” -", "–„–", "″", "''", "〃"])
  func marks(mark: String) {
    let reviewed = PartnerFile.delimited(
      "Område;Gerningstype;2016\nTingbjerg;Indbrud;18\n\(mark);Tyveri;51\n\(mark);Vold;5\nHusum;\(mark);4\n",
      kind: .crime
    ).normalised()
    #expect(
      reviewed.value.crimeLines == [
        "Tingbjerg | Indbrud | 2016 | 18", "Tingbjerg | Tyveri | 2016 | 51", "Tingbjerg | Vold | 2016 | 5",
        "Husum | Vold | 2016 | 4",
      ])
  }

  @Test(
    "a dash, a name or a mark beneath no label repeats nothing",
    arguments: ["-", "Dora", "\"Do\" it", "d o s"])
  func names(label: String) {
    #expect(!DittoMark.matches(label))
  }
}
