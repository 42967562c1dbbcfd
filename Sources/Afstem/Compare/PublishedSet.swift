internal import AfstemFiles
internal import AfstemPublish

/// The tables of one published set, from a folder or from the ledger.
package struct PublishedSet: Sendable {
  package var tables: [PublishedTable]

  /// Finds a set by the path of an output folder, or by the number of a run in the ledger of a state folder.
  ///
  /// - Throws: ``CompareError/missing(set:)`` where it is neither.
  package init(_ name: String, stateFolder: String) throws(CompareError) {
    if let folder = Self.tables(inFolder: name) {
      tables = folder
    } else if let number = Int64(name), let run = try? Self.tables(ofRun: number, stateFolder: stateFolder) {
      tables = run
    } else {
      throw .missing(set: name)
    }
  }

  private static func tables(inFolder folder: String) -> [PublishedTable]? {
    let tables = ComparedTable.all.compactMap { table -> PublishedTable? in
      let path = "\(folder)/csv/\(table.name).csv"
      guard let bytes = try? FileSystem.contents(of: path) else { return nil }
      return PublishedTable(name: table.name, sha256: "", bytes: bytes)
    }
    return tables.isEmpty ? nil : tables
  }

  private static func tables(ofRun number: Int64, stateFolder: String) throws -> [PublishedTable]? {
    guard FileStatus(path: "\(stateFolder)/\(Ledger.fileName)") != nil else { return nil }
    let ledger = try Ledger.reading(stateFolder: stateFolder)
    return try ledger.run(number) == nil ? nil : ledger.tables(of: number)
  }
}
