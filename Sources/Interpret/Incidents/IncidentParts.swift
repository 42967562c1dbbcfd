internal import AfstemCSV
package import AfstemModel
package import AfstemRead
internal import SystemPackage
internal import AfstemVocabulary

/// An extract of which a stretch has been counted.
package struct CountedStretch {
  package var incidents: IncidentPart
  /// What the text is; `nil` where something follows the stretch.
  package var text: CountedText?
}

extension IncidentCounting {
  /// Counts the incidents of an open text that begin in a stretch of it.
  ///
  /// Everything before it is read as well, and not counted: whether a line end or a header stands there, nothing but
  /// reading can tell.
  ///
  /// - Parameter ids: Takes what the ids of the incidents hash to, by keys that are those of the file.
  /// - Throws: if the text cannot be read as far, a limit is exceeded, or ids cannot be put aside.
  package func count(
    _ table: IncidentTable, in grid: consuming OpenDelimited, of range: TextRange, file source: SourceFile,
    ids: IdentityFile
  ) throws(FileProblem) -> CountedStretch {
    var count = IncidentCount(
      table, headed: grid.head.unmasked, identities: WrittenIdentities(to: ids), limits: limits,
      vocabulary: vocabulary, hash: ByteHash(keyedBy: source.sha256))
    var isFollowed = false
    try grid.forEachRowOfHead { row, offset throws(FileProblem) in
      let place = range.place(of: offset)
      isFollowed = place == .after
      if row.number > table.header.upperBound { try count.add(row, place) }
    }
    if !isFollowed {
      isFollowed = try !grid.forEachRecord(upTo: range) { record throws(FileProblem) in
        try count.add(record, range.place(of: record.offset))
      }
    }
    let text = isFollowed ? nil : grid.text(of: table, headers: count.headers)
    return CountedStretch(incidents: try count.part(), text: text)
  }

  /// The stretches of an extract together, as if they had been counted in one.
  ///
  /// - Parameters:
  ///   - parts: In the order of the text, with where the ids of each lie.
  /// - Returns: `nil` if the ids are not those of the parts.
  /// - Throws: if there are more groups than a table may have rows, or ids cannot be put aside.
  package func merged(
    _ parts: [(incidents: IncidentPart, ids: String?)], of table: IncidentTable
  ) throws(FileProblem) -> IncidentSummary? {
    var tally = IncidentTally(table.fields, identities: SpilledIdentities(), vocabulary: vocabulary)
    for part in parts {
      let groups = tally.add(part.incidents)
      guard tally.groupCount <= limits.ofFiles.rows else {
        throw FileProblem(.limitExceeded(groupsAllowed: limits.ofFiles.rows))
      }
      guard try add(part.ids, to: &tally, groups) else { return nil }
    }
    do throws(Errno) {
      return try tally.finish()
    } catch {
      throw FileProblem(.unreadableFile(.idsNotCompared(error)))
    }
  }

  /// `false` if an entry is none of the part's.
  private func add(
    _ path: String?, to tally: inout IncidentTally<SpilledIdentities>, _ groups: [UInt32]
  ) throws(FileProblem) -> Bool {
    guard let path else { return true }
    do throws(Errno) {
      let ids = try IdentityFile(reading: path)
      var isSound = ids.byteCount.isMultiple(of: IdentityEntry.length)
      try ids.forEachPiece { piece throws(Errno) in
        for start in stride(from: 0, to: piece.count, by: IdentityEntry.length) where isSound {
          guard var entry = IdentityEntry(piece.dropFirst(start).prefix(IdentityEntry.length)),
            groups.indices.contains(Int(entry.group))
          else { return isSound = false }
          entry.group = groups[Int(entry.group)]
          try tally.add(entry)
        }
      }
      return isSound
    } catch {
      throw FileProblem(.unreadableFile(.idsNotCompared(error)))
    }
  }
}
