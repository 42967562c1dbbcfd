import Testing

@testable import Afstem
@testable import AfstemConvert
@testable import AfstemModel

@Suite("Conversions in a job file")
struct JobConversionTests {
  private func errors(_ text: String) -> String? {
    do {
      _ = try Job.reading(text)
      return nil
    } catch {
      return error.text(in: .english)
    }
  }

  @Test("a job of conversions alone is four lines")
  func alone() throws {
    let job = try Job.reading(
      """
      conversions:
        - files: "ind/**/*.csv"
          to: { folder: ud, format: xlsx }
          types: typer.yml
      """)
    let conversion = try #require(job.conversions.first)
    #expect(!job.makesPlan && job.makesProducts)
    #expect(conversion.files == ["ind/**/*.csv"])
    #expect(conversion.folder == "ud")
    #expect(conversion.target == .xlsx)
    #expect(conversion.options.types == .file("job/typer.yml"))
  }

  @Test("every option of the command has a key")
  func options() throws {
    let job = try Job.reading(
      """
      conversions:
        - files: [a.csv, "b/*.csv"]
          to: ud/
          from: csv
          encoding: windows-1252
          delimiter: ";"
          decimalComma: true
          dates: dd-mm-yyyy
          types: text
          header: 3
          dialect: excel-da
          toEncoding: utf-16le
          toDelimiter: tab
          toDates: none
          ragged: true
          neutraliseFormulas: false
          maxSize: 20 MiB
          prune: true
        - { files: c.xlsx, to: ark, allSheets: true }
        - { files: d.xlsx, to: ark, sheet: Budget }
      """)
    var options = ConversionOptions()
    options.text.encoding = "windows-1252"
    options.text.delimiter = ";"
    options.text.hasDecimalComma = true
    options.text.dates = .init(spelling: "dd-mm-yyyy")
    options.types = .text
    options.header = .line(3)
    options.dialect = .excelDanish
    options.writing.encoding = "utf-16le"
    options.writing.delimiter = "\t"
    options.writing.dates = .serial
    options.keepsRowLengths = true
    options.neutralisesFormulas = false
    options.sizeLimit = 20 << 20
    #expect(job.conversions[0].options == options)
    #expect(job.conversions[0].folder == "ud")
    #expect(job.conversions[0].prunes)
    #expect(job.conversions.map(\.options.convertsAllSheets) == [false, true, false])
    #expect(job.conversions[2].options.sheet == "Budget")
  }

  @Test(
    "one sentence for each way an entry can be wrong",
    arguments: [
      ("{ files: a.csv }", "the key \"to\" is missing under \"conversions\""),
      ("{ to: ud }", "the key \"files\" is missing under \"conversions\""),
      (
        "{ files: a, to: ud, shet: b }",
        "there is no key \"shet\" under \"conversions\"; did you mean \"sheet\"?"
      ),
      ("{ files: a, to: { folder: ud, format: xls } }", "did you mean \"xlsx\"?"),
      ("{ files: a, to: { format: xlsx } }", "the key \"folder\" is missing under \"conversions.to\""),
      ("{ files: a, to: 'ud/*.xlsx' }", "\"conversions.to\" is one place"),
      ("{ files: a, to: { folder: 'ud/?' } }", "\"conversions.to.folder\" is one place"),
      ("{ files: a, to: ud, dates: dd-qq }", "is no pattern of dates"),
      ("{ files: a, to: ud, header: first }", "\"first\" is no line"),
      ("{ files: a, to: ud, delimiter: ';;' }", "is no delimiter"),
      ("{ files: a, to: ud, encoding: utf8000 }", "is not known at \"conversions.encoding\""),
      ("{ files: a, to: ud, dialect: excel }", "choose among rfc4180, excel-da"),
      ("{ files: a, to: ud, sheet: b, allSheets: true }", "\"sheet\" names one worksheet"),
      ("{ files: a, to: { folder: ud, format: xlsx }, allSheets: true }", "input and output are both xlsx"),
      ("{ files: a, to: ud, maxSize: lots }", "must be a number of bytes"),
      ("{ files: a, to: ud, prune: maybe }", "must be true or false"),
    ])
  func wrong(entry: String, sentence: String) throws {
    let found = try #require(errors("conversions:\n  - \(entry)"))
    #expect(found.contains(sentence), "\(found)")
  }

  @Test("inputs beside conversions still need a partnership")
  func inputsNeedPartnership() throws {
    let found = try #require(errors("inputs: [{ files: a }]\nconversions: [{ files: a, to: ud }]"))
    #expect(found.contains("the key \"partnership\" is missing"))
  }
}
