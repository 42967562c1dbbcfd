internal import AfstemFiles
internal import FoundationEssentials
package import AfstemModel

/// The files that a command line names to be converted into a folder, each with its output.
package struct ConversionPlan: Sendable {
  package private(set) var conversions: [PlannedConversion] = []
  /// Files that are not there, and patterns that name none.
  package private(set) var missing: [String] = []

  /// - Parameters:
  ///   - files: Paths, and patterns; a file that a pattern names keeps the folders that the pattern leaves open.
  ///   - folder: Where the outputs go; a pattern finds none of what lies in it.
  /// - Throws: ``RunError/outputContested(_:)`` where two files would become one, or one would replace another that
  ///   is to be read.
  package init(
    _ files: [String], into folder: String, from source: ConversionFormat? = nil,
    to target: ConversionFormat? = nil, _ options: ConversionOptions
  ) throws(RunError) {
    var taken: Set<[UInt8]> = []
    for text in files {
      let found = try Self.found(text, outside: folder)
      if found.isEmpty { missing.append(text) }
      for file in found where taken.insert(Array(file.path.utf8)).inserted {
        conversions.append(
          PlannedConversion(file.path, named: file.name, into: folder, from: source, to: target, options))
      }
    }
    try Self.check(conversions)
  }

  /// What a word of the command line names, each file with the path that it is to keep.
  private static func found(
    _ text: String, outside folder: String
  ) throws(RunError) -> [(path: String, name: String)] {
    if FileStatus(path: text)?.kind == .folder { throw .outputContested(.folder(text)) }
    let isThere = FileStatus(path: text) != nil || FileStatus.isBarred(text)
    guard GlobPattern.isPattern(text), !isThere else {
      return isThere ? [(text, text.split(separator: "/").last.map(String.init) ?? text)] : []
    }
    let pattern = GlobPattern(text)
    let outputs = URL(filePath: folder).standardizedFileURL.path
    let here = URL(filePath: ".").standardizedFileURL.path
    let within = outputs.hasPrefix(here + "/") ? String(outputs.dropFirst(here.count + 1)) : outputs
    do throws(FolderError) {
      let files = try GlobExpansion(folder: ".", excluded: [outputs, within]).files(matching: pattern)
      return files.filter { !PassingFile.matches($0) }.map { ($0, pattern.variablePart(of: $0)) }
    } catch {
      throw RunError(error)
    }
  }
}

extension ConversionPlan {
  /// Refuses outputs that would replace each other, or what is to be read.
  package static func check(_ conversions: [PlannedConversion]) throws(RunError) {
    let byOutput = Dictionary(grouping: conversions) { Array($0.output.utf8) }
    let clashes = byOutput.values.filter { $0.count > 1 }.sorted { $0[0].output < $1[0].output }
    if let first = clashes.first {
      throw .outputContested(.clash(first.map(\.input), first[0].output, more: clashes.count - 1))
    }
    let inputs = Set(conversions.compactMap { FileStatus(path: $0.input)?.identity })
    let replaced = conversions.first { conversion in
      FileStatus(path: conversion.output).map { inputs.contains($0.identity) } ?? false
    }
    if let replaced { throw .outputContested(.replaced(replaced.output)) }
    let astray = conversions.first(where: \.isAstray)
    if let astray { throw .outputContested(.astray(astray.input)) }
  }
}

extension Message {
  fileprivate static func clash(_ inputs: [String], _ output: String, more: Int) -> Self {
    let list = inputs.prefix(3).joined(separator: ", ") + (inputs.count > 3 ? " …" : "")
    return Self(
      da: "\(inputs.count) filer ville blive til \(output): \(list)"
        + (more > 0 ? "; det samme gælder \(more) navne mere" : "")
        + "; intet er skrevet. Et mønster i anførselstegn, som 'ind/**/*.csv', bevarer mapperne",
      en: "\(inputs.count) files would become \(output): \(list)"
        + (more > 0 ? "; the same goes for \(more) more names" : "")
        + "; nothing is written. A pattern in quotes, such as 'in/**/*.csv', keeps the folders")
  }

  fileprivate static func replaced(_ path: String) -> Self {
    Self(
      da: "\(path) er en af de filer, der skal læses; vælg en anden mappe. Intet er skrevet",
      en: "\(path) is one of the files to be read; choose another folder. Nothing is written")
  }

  fileprivate static func astray(_ path: String) -> Self {
    Self(
      da: "\(path) ville komme til at ligge uden for mappen; skriv mønsteret uden '..' efter et jokertegn",
      en: "\(path) would come to lie outside the folder; write the pattern without '..' after a wildcard")
  }

  fileprivate static func folder(_ path: String) -> Self {
    let plain = path.hasSuffix("/") ? path : path + "/"
    return Self(
      da: "\(path) er en mappe; skriv '\(plain)**/*.csv' for filerne i den. Intet er skrevet",
      en: "\(path) is a folder; write '\(plain)**/*.csv' for the files in it. Nothing is written")
  }
}
