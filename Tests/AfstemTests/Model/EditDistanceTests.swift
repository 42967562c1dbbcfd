import Testing

@testable import Afstem
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary

@Suite("How far apart two spellings are")
struct EditDistanceTests {
  @Test(
    "a slip of the pen is one step, a swap of neighbours too",
    arguments: [
      ("grant", "grnat", 1), ("inputs", "input", 1), ("indbrud", "inbdrud", 1), ("vold", "void", 1),
      ("fritidsjobsindsats", "fritidsjobindsats", 1), ("", "tre", 3), ("ens", "ens", 0), ("ab", "ba", 1),
      ("ca", "abc", 3),
    ])
  func steps(one: String, other: String, distance: Int) {
    #expect(EditDistance.between(Array(one), Array(other)) == distance)
    #expect(EditDistance.between(Array(other), Array(one)) == distance)
  }
}
