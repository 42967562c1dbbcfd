import AfstemTestSupport
import AfstemXLSX

@testable import Afstem
@testable import AfstemConvert
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary

/// A folder to convert files in.
struct ConversionDesk {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Converts a file of the folder into another.
  @discardableResult
  func convert(
    _ input: String, _ output: String, _ change: (inout ConversionOptions) -> Void = { _ in }
  ) throws(RunError) -> ConversionSummary {
    var options = ConversionOptions()
    change(&options)
    let conversion = Conversion(
      input: "\(folder.path)/\(input)", output: "\(folder.path)/\(output)", options: options)
    return try conversion.run()
  }
}

/// A workbook of two sheets with a table each.
enum TwoSheets {
  static func write(_ names: [String] = ["Oversigt", "Budget"], to path: String) throws {
    var workbook = try WorkbookWriter(path: path)
    for name in names {
      try workbook.addWorksheet(name) { sheet in
        try sheet.append(["Post", "2017"])
        try sheet.append([.text(name), 5])
      }
    }
    try workbook.commit()
  }
}
