import TestSupport

@testable import Afstem
@testable import Convert
@testable import Files
@testable import Model
@testable import Publish
@testable import Vocabulary

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
