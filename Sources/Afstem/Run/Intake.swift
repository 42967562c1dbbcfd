internal import Model

/// Decides which files of an inbox are accepted: those that can be read.
struct Intake {
  let inbox: JobInbox
  let reading: Reading

  /// A file that cannot be read goes by the place where it lies, and the accepted one of its name stands.
  func callAsFunction(_ discovered: Reviewed<Discovered>) -> Reviewed<Discovered> {
    var discovered = discovered
    for index in discovered.value.arrivals.indices {
      let arrival = discovered.value.arrivals[index]
      guard let file = discovered.value.files.first(where: { $0.location == arrival.location }) else {
        continue
      }
      var named = file
      named.source.path = "\(inbox.directory)/\(arrival.path)"
      let read = reading.read(named)
      guard read.value == nil else { continue }
      discovered.findings += read.findings
      discovered.value.arrivals[index].problems = read.findings
      discovered.value.files.removeAll { $0.location == arrival.location }
      discovered.value.refuse(named.source, .unreadable)
      discovered.value.standIn(for: arrival.path)
    }
    return discovered
  }
}
