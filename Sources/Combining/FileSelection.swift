internal import AfstemFiles
internal import FoundationEssentials
package import AfstemModel

/// The files that a command line names to be combined.
package struct FileSelection: Sendable {
  package private(set) var files: [CombinedFile] = []
  /// Files that are not there, and patterns that name none.
  package private(set) var missing: [String] = []

  /// - Parameters:
  ///   - words: Paths, and patterns in which parts may have names: `budget/{partner}/*.xlsx`.
  ///   - output: What is to be written, which is none of the files, and neither is what lies beside it.
  ///   - names: What is to be taken from paths.
  /// - Throws: ``RunError/outputContested(_:)`` for a folder, or a path that says nothing of a name.
  package init(_ words: [String], without output: String, names: [String]) throws(RunError) {
    let own = Set(
      [output, RejectsFile.path(beside: output)].compactMap { $0 }.compactMap {
        FileStatus(path: $0)?.identity
      })
    var taken: Set<[UInt8]> = []
    for word in words {
      let named = PathNames(word)
      let found = try Self.paths(word, named.pattern)
      if found.isEmpty { missing.append(word) }
      for path in found where taken.insert(Array(path.utf8)).inserted {
        if let identity = FileStatus(path: path)?.identity, own.contains(identity) { continue }
        let values = named.values(in: path) ?? [:]
        if let unknown = names.first(where: { values[$0] == nil }) {
          throw .outputContested(.noName(unknown, in: path))
        }
        files.append(CombinedFile(path, names: names.map { values[$0] ?? "" }))
      }
    }
  }

  private static func paths(_ word: String, _ pattern: String) throws(RunError) -> [String] {
    if let status = FileStatus(path: word) {
      guard status.kind != .folder else { throw .outputContested(.folder(word)) }
      return [word]
    }
    guard GlobPattern.isPattern(pattern) else { return [] }
    do throws(FolderError) {
      return try GlobExpansion(folder: ".").files(matching: GlobPattern(pattern)).filter {
        !PassingFile.matches($0)
      }
    } catch {
      throw RunError(error)
    }
  }
}

extension Message {
  fileprivate static func folder(_ path: String) -> Self {
    let plain = path.hasSuffix("/") ? path : path + "/"
    return Self(
      da: "\(path) er en mappe; skriv '\(plain)**/*.xlsx' for filerne i den. Intet er skrevet",
      en: "\(path) is a folder; write '\(plain)**/*.xlsx' for the files in it. Nothing is written")
  }

  fileprivate static func noName(_ name: String, in path: String) -> Self {
    Self(
      da:
        "stien \(path) siger intet om '\(name)'; skriv et mønster som 'budget/{\(name)}/*.xlsx'. Intet er skrevet",
      en:
        "the path \(path) says nothing of '\(name)'; write a pattern such as 'budget/{\(name)}/*.xlsx'. Nothing is written"
    )
  }
}
