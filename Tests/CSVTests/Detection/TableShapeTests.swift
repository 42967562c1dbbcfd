import AfstemCSV
import Testing

@Suite("The shape of a table in a file")
struct TableShapeTests {
  private func shape(_ text: String) throws -> TableShape {
    var reader = try CSVReader(bytes: Array(text.utf8))
    return try reader.tableShape()
  }

  @Test("titles above a table, notes below it and the line of its labels are found")
  func titles() throws {
    let shape = try shape(
      """
      Anmeldelser i Tingbjerg
      Trukket 01-02-2016

      Gerningstype;2013;2014
      Indbrud;154;139
      Tyverier;462;416

      Kilde: Politiet

      """)
    #expect(shape.leadingRecords == 2)
    #expect(shape.headerRecords == 1)
    #expect(shape.headerLine == 4)
    #expect(shape.trailingRecords == 1)
  }

  @Test("titles that a spreadsheet saved as wide as the table are no labels")
  func paddedTitles() throws {
    let shape = try shape(
      "Politi;;\nUdtrukket 29-01-2016;;\n;;\nGerningstype;2014;2015\nIndbrud;154;119\nTyveri;462;361\n")
    #expect(shape.leadingRecords == 3)
    #expect(shape.headerRecords == 1)
    #expect(shape.headerLine == 4)
  }

  @Test(
    "records with labels are distinguished from records with figures",
    arguments: [
      ("a;b\n1;2\n3;4\n", 1), ("1;2\n3;4\n", 0), ("2013;2014\n5;6\n", 1), ("Navn;By\nPia;Husum\n", 1),
      (";2013;;2014;\nSted;antal;%;antal;%\nHusum;1;2;3;4\nØ;5;6;7;8\n", 2),
      ("14-11-2023;Husum\n15-11-2023;Ø\n", 0),
    ])
  func labels(text: String, count: Int) throws {
    #expect(try shape(text).headerRecords == count)
  }

  @Test("estimating the shape does not change which records are read")
  func undisturbed() throws {
    var reader = try CSVReader(bytes: Array("a;b\n1;2\n".utf8))
    _ = try reader.tableShape()
    #expect(try reader.next()?.strings == ["a", "b"])
    #expect(try reader.next()?.line == 2)
  }
}
