internal import AfstemModel

extension JobReader {
  func inbox(_ value: JobValue?) -> JobInbox? {
    guard let section = value?.section(InboxKey.self) else { return nil }
    var inbox = JobInbox()
    inbox.directory = section[.directory]?.text() ?? inbox.directory
    inbox.archive = section[.archive]?.text() ?? inbox.archive
    inbox.quarantine = section[.quarantine]?.text() ?? inbox.quarantine
    if Set([inbox.directory, inbox.archive, inbox.quarantine]).count < 3 { value?.report(.sameFolder) }
    return inbox
  }
}

private enum InboxKey: String, JobKey {
  case directory, archive, quarantine
}

extension Message {
  fileprivate static let sameFolder = Self(
    da: "\"directory\", \"archive\" og \"quarantine\" skal være tre forskellige mapper",
    en: "\"directory\", \"archive\" and \"quarantine\" must be three different folders")
}
