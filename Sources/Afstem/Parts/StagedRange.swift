internal import AfstemModel
internal import AfstemRead

/// What was counted in a stretch of an incident extract, to be put together with what was counted in the others.
struct StagedRange: Codable, Sendable, Hashable {
  /// The whole file, with no tables of its own; what refuses it refuses every stretch of it.
  var file: StagedFile
  var range: TextRange
  /// As discovered; `nil` for a file that is refused.
  var source: SourceFile?
  /// Whether the text ends before anything begins beyond the stretch.
  var reachesEnd: Bool
  /// Why the file cannot be read to the end of the stretch.
  var problem: Finding?
  /// `nil` where there is a problem.
  var incidents: IncidentPart?
  /// The file of what the ids of its incidents hash to; `nil` where there are none.
  var ids: ManifestLine.Output?
  /// Of the last stretch alone, whose reader has seen all of the text.
  var text: CountedText?

  init(of file: StagedFile, _ range: TextRange, reachesEnd: Bool) {
    self.file = file
    self.range = range
    self.reachesEnd = reachesEnd
  }

  /// Whether its numbers are such as counting gives: what was written down may have been changed.
  var isSound: Bool {
    file.isSound && file.tables.isEmpty && range.from >= 0 && range.from < range.to ?? .max
      && incidents?.isSound ?? true && text?.isSound ?? true
  }
}

/// A file that was counted in stretches, all of which are there.
struct RangedFile {
  /// The whole file, with no tables yet.
  let file: StagedFile
  /// As discovered.
  let source: SourceFile?
  /// What a reader of the whole would have come to first.
  let problem: Finding?
  let text: CountedText?
  /// What was counted, in the order of the text, and where its ids lie.
  let parts: [(incidents: IncidentPart, ids: String?)]

  /// `nil` without any stretch.
  ///
  /// - Parameter ranges: Each with the folder in which its ids lie.
  init?(_ ranges: [(range: StagedRange, folder: String)]) {
    let ranges = ranges.sorted { $0.range.range.from < $1.range.range.from }
    guard let first = ranges.first?.range else { return nil }
    file = first.file
    source = first.source
    problem = ranges.lazy.compactMap(\.range.problem).first
    text = ranges.last?.range.text
    parts = ranges.compactMap { range, folder in
      range.incidents.map { ($0, range.ids.map { "\(folder)/\($0.path)" }) }
    }
  }
}
