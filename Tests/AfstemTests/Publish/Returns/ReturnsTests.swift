import Foundation
import AfstemTestSupport
import Testing

@testable import Afstem
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary

@Suite("What goes back to partners")
struct ReturnsTests {
  @Test("a workbook whose total differs comes back with a note on the total, and opens like the one sent")
  func returned() throws {
    let fixture = Fixture(name: "variants/total-differs")
    let run = try fixture.run()
    #expect(run.files.keys.filter { $0.hasPrefix("returns/") } == ["returns/budget/oversigt.xlsx"])
    let script = """
      import openpyxl, sys
      sent, back = (openpyxl.load_workbook(path) for path in sys.argv[1:])
      for mine, theirs in zip(sent, back.worksheets[1:]):
          for row in mine.iter_rows():
              for cell in row:
                  other = theirs[cell.coordinate]
                  assert cell.value == other.value and cell.number_format == other.number_format, cell
                  if other.comment and not cell.comment:
                      print(theirs.title, cell.coordinate, other.comment.text)
      """
    let folder = try run.written()
    guard let python = Oracle.python else { return }
    let result = try python.run([
      "-c", script, fixture.folder.path + "/budget/oversigt.xlsx",
      folder.path + "/returns/budget/oversigt.xlsx",
    ])
    #expect(result.status == 0, "\(result.errors)")
    #expect(
      result.output
        == "Oversigt C12 Rettelse 1 (Afstem): I alt er 1.490.000, men C3:C11 giver 1.480.000 (afvigelse 10.000). "
        + "Ret C12 til 1.480.000, eller ret et af beløbene i C3:C11.\n")
  }

  @Test("a workbook that only remarks concern stays where it is")
  func remarks() throws {
    let run = try Fixture(name: "variants/number-as-text").run()
    #expect(!run.files.keys.contains { $0.hasPrefix("returns/") || $0.hasPrefix("breve/") })
  }

  @Test("a public edition sends nothing back")
  func publicEdition() throws {
    let run = try Fixture(name: "variants/total-differs").run(withholding: Suppression())
    #expect(!run.files.keys.contains { $0.hasPrefix("returns/") || $0.hasPrefix("breve/") })
  }

  @Test("each line of the list in front says what stands, what should, why and how, and leads to the cell")
  func list() throws {
    let folder = try Fixture(name: "variants/total-differs").run().written()
    let script = """
      import openpyxl, sys
      sheet = openpyxl.load_workbook(sys.argv[1]).worksheets[0]
      for row in sheet.iter_rows(min_row=4):
          print("|".join(cell.value or "" for cell in row), row[2].hyperlink.location if row[2].hyperlink else "")
      """
    guard let python = Oracle.python else { return }
    let result = try python.run(["-c", script, folder.path + "/returns/budget/oversigt.xlsx"])
    #expect(
      result.output == """
        Nr.|Ark|Celle|Står nu|Bør stå|Hvad er galt|Sådan rettes det\(" ")
        1|Oversigt|C12|1.490.000|1.480.000|I alt er 1.490.000, men C3:C11 giver 1.480.000 (afvigelse 10.000).|\
        Ret C12 til 1.480.000, eller ret et af beløbene i C3:C11. 'Oversigt'!C12

        """, "\(result.errors)")
  }

  @Test("of two workbooks that disagree, each is marked")
  func bothSides() throws {
    let run = try Fixture(name: "variants/overview-differs-from-sheet").run()
    #expect(
      run.files.keys.filter { $0.hasPrefix("returns/") }.sorted() == [
        "returns/budget/aktiviteter.xlsx", "returns/budget/oversigt.xlsx",
      ])
  }

  @Test("a file that holds civil registration numbers is neither copied nor mailed")
  func personal() throws {
    let run = try Fixture(name: "variants/personal-data").run()
    #expect(
      run.files.keys.filter { $0.hasPrefix("returns/") }.sorted() == [
        "returns/politi/udtraek.rettelser.csv", "returns/politi/udtraek.rettelser.txt",
      ])
  }

  @Test("no note and no letter says what only whoever keeps the job can do", arguments: Fixture.variants)
  func words(fixture: Fixture) throws {
    let files = try fixture.run().files
    for (name, bytes) in files where name.hasPrefix("breve/") && name.hasSuffix(".txt") {
      let text = String(decoding: bytes, as: UTF8.self)
      for word in ["jobfil", "jobbet", "alias", "inputs", "limits.", "bed om", "Bed om"] {
        #expect(!text.contains(word), "\(name)")
      }
    }
  }

  @Test("a workbook that cannot be opened does not stop the others from going back")
  func unreadable() throws {
    let run = try Fixture(name: "variants/unreadable-file").run()
    #expect(run.files["report.html"] != nil)
    #expect(
      run.files.keys.filter { $0.hasPrefix("returns/") }.sorted() == [
        "returns/budget/afbrudt.rettelser.csv", "returns/budget/afbrudt.rettelser.txt",
      ])
  }
}
