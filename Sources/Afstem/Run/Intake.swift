internal import AfstemModel

/// Decides which files of an inbox are accepted: those that can be read.
struct Intake {
  let inbox: JobInbox
  let stages: FileStages
  /// How many files to read at a time.
  let jobs: Int

  /// What an accepted file states is kept, so that no file is read twice.
  ///
  /// An unreadable file is reported under its inbox path; the previously accepted file of that name is used instead.
  func accepting(_ discovered: Reviewed<Discovered>) -> Reviewed<Discovered> {
    var discovered = discovered
    let arrived = Set(discovered.value.arrivals.map(\.location))
    let unread = discovered.value.files.filter { file in
      arrived.contains(file.location) && discovered.value.statements[file.identity] == nil
    }
    let read = unread.concurrentlyMapped(jobs: jobs) { stages($0) }
    for (file, stated) in zip(unread, read) { discovered.value.statements[file.identity] = stated }
    for index in discovered.value.arrivals.indices {
      let arrival = discovered.value.arrivals[index]
      let files = discovered.value.files.filter { $0.location == arrival.location }
      guard let first = files.first else { continue }
      let statements = files.compactMap { discovered.value.statements[$0.identity] }
      // Of an archive, what can be read is.
      if statements.allSatisfy({ $0.report.status == .unreadable }) {
        discovered.refuse(first, arrivedAs: index, in: inbox, for: statements.flatMap(\.findings))
      }
    }
    return discovered
  }
}

extension Reviewed<Discovered> {
  fileprivate mutating func refuse(
    _ file: FoundFile, arrivedAs index: Int, in inbox: JobInbox, for problems: [Finding]
  ) {
    var source = file.source
    source.path = "\(inbox.directory)/\(value.arrivals[index].path)"
    let problems = file.member == nil ? problems.map { $0.moved(to: source.path) } : problems
    findings += problems
    value.arrivals[index].problems = problems
    value.files.removeAll { $0.location == file.location }
    value.refuse(source, .unreadable)
    value.standIn(for: value.arrivals[index].path)
  }
}

extension Finding {
  /// The same finding in the file under another path.
  fileprivate func moved(to path: String) -> Finding {
    var finding = self
    finding.provenance?.file = path
    return finding
  }
}
