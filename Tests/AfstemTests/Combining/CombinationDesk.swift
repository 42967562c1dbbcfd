import AfstemTestSupport
import AfstemXLSX

@testable import AfstemCombining
@testable import AfstemFiles
@testable import AfstemModel

/// A folder in which files are combined.
struct CombinationDesk {
  let folder: TemporaryFolder

  init(_ files: [String: String] = [:]) throws {
    folder = try TemporaryFolder()
    for (name, text) in files { try folder.write(text, to: name) }
  }

  /// Combines files of the folder, in the order of their names.
  func combine(
    _ names: [String], to output: String = "samlet.csv", by: [[String]] = [],
    _ change: (inout CombinationOptions) -> Void = { _ in }
  ) throws(RunError) -> CombinationSummary {
    var options = CombinationOptions()
    change(&options)
    let files = names.enumerated().map { index, name in
      CombinedFile(name, at: "\(folder.path)/\(name)", names: by.isEmpty ? [] : by[index])
    }
    return try Combination(files, to: "\(folder.path)/\(output)", options).run()
  }

  /// The lines of what was written.
  func lines(_ name: String = "samlet.csv") throws -> [String] {
    try folder.text(of: name).split(separator: "\r\n").map(String.init)
  }

  /// Writes a workbook with a sheet for each list of rows, by its name.
  func write(_ sheets: [(name: String, rows: [[CellContent]])], to name: String) throws {
    var workbook = try WorkbookWriter(path: "\(folder.path)/\(name)")
    for sheet in sheets {
      try workbook.addWorksheet(sheet.name) { writer in
        for row in sheet.rows { try writer.append(row) }
      }
    }
    try workbook.commit()
  }
}
