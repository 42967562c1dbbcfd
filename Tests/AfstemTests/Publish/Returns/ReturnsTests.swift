import Foundation
import TestSupport
import Testing

@testable import Afstem
@testable import Files
@testable import Model
@testable import Publish
@testable import Vocabulary

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
      for mine, theirs in zip(sent, back):
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
        == "Oversigt C12 ✗ Fejl: I alt er 1.490.000, men C3:C11 giver 1.480.000 (afvigelse 10.000)\n")
  }

  @Test("a workbook that only remarks concern stays where it is")
  func remarks() throws {
    let run = try Fixture(name: "variants/number-as-text").run()
    #expect(!run.files.keys.contains { $0.hasPrefix("returns/") })
  }

  @Test("a public edition sends nothing back")
  func publicEdition() throws {
    let run = try Fixture(name: "variants/total-differs").run(withholding: Suppression())
    #expect(!run.files.keys.contains { $0.hasPrefix("returns/") })
  }

  @Test("a workbook that cannot be opened does not stop the others from going back")
  func unreadable() throws {
    let run = try Fixture(name: "variants/unreadable-file").run()
    #expect(run.files["report.html"] != nil)
  }
}
