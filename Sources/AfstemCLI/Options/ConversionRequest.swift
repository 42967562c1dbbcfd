internal import Afstem
internal import ArgumentParser
internal import AfstemConvert
internal import AfstemFiles

/// What the words of `afstem convert` ask for: one file into another, or many into a folder.
struct ConversionRequest {
  let inputs: [String]
  let output: String
  /// One file goes into a folder that ends with a slash under its own name, unless its sheets are to fill it.
  let isOfMany: Bool

  /// - Parameter paths: At least two, the output last.
  init(_ paths: [String], allSheets: Bool) {
    inputs = Array(paths.dropLast())
    output = paths.last ?? ""
    let isPattern = inputs.contains { GlobPattern.isPattern($0) && !Self.isThere($0) }
    isOfMany = inputs.count > 1 || isPattern || output.hasSuffix("/") && !allSheets
  }

  /// Refuses what cannot be meant: the last of many files for the folder, or a stream among them.
  func validate(allSheets: Bool) throws {
    if inputs.contains("-") {
      throw ValidationError("standard input is one table; name it alone: afstem convert - udtraek.xlsx")
    }
    if output == "-" {
      throw ValidationError("many files go into a folder; afstem combine makes one table of them")
    }
    guard !output.hasSuffix("/") else { return }
    if let status = FileStatus(path: output) {
      guard status.kind != .folder else { return }
      throw ValidationError(
        "several files go into a folder, and \(output) is a file; name a folder last, as in ud/")
    }
    guard output.split(separator: "/").last?.contains(".") == true else { return }
    throw ValidationError(
      "several files go into a folder; write \(output)/ if that is to be its name. "
        + "afstem combine makes one table of many")
  }

  private static func isThere(_ path: String) -> Bool { FileStatus(path: path) != nil }
}
