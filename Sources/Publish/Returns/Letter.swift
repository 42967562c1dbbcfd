internal import AfstemModel

/// A draft to one partner: what is wrong in each of its files, and what has not come.
struct Letter {
  /// What goes back of one file.
  struct Part {
    var path: String
    var text: CorrectionText
    /// `nil` where nothing is attached, and why: the file holds personal data, or is too large to mail.
    var attachment: MailMessage.Attachment?
  }

  /// `nil` where the job does not say who sent the files.
  let partner: Partner?
  let partnership: Partnership
  let deadline: CalendarDate?
  let contact: Contact?
  let language: Language
  var parts: [Part]
  var missing: [MissingInput]

  /// The name of its files, without an ending.
  var name: String { partner?.id ?? (language == .danish ? "ukendt-afsender" : "unknown-sender") }

  var mail: MailMessage {
    MailMessage(
      to: partner.flatMap { partner in
        partner.email.map { MailMessage.Mailbox(name: partner.name, address: $0) }
      },
      from: contact.flatMap { contact in
        contact.email.map { MailMessage.Mailbox(name: contact.name ?? partnership.name, address: $0) }
      },
      subject: text(
        "Rettelser til jeres tal: \(partnership.name)", "Corrections to your figures: \(partnership.name)"),
      text: body, attachments: parts.compactMap(\.attachment))
  }

  var body: String {
    let paragraphs =
      [greeting] + (parts.isEmpty ? [] : [opening]) + parts.map(section) + (attached.map { [$0] } ?? [])
      + (missing.isEmpty ? [] : [absences]) + [closing]
    return paragraphs.map { $0.joined(separator: "\r\n") }.joined(separator: "\r\n\r\n") + "\r\n"
  }

  private func text(_ danish: String, _ english: String) -> String { language == .danish ? danish : english }

  private var greeting: [String] {
    partner.map { [text("Kære \($0.name)", "Dear \($0.name)")] } ?? [text("Kære afsender", "Dear sender")]
  }

  private var opening: [String] {
    let day = deadline?.text(in: language)
    let until =
      day.map { text(" Vi skal have det rettede senest \($0).", " We need the corrections by \($0).") } ?? ""
    let count = parts.reduce(0) { $0 + $1.text.list.lines.count }
    let what = language.count(count, .thing)
    return [
      text(
        "Tak for jeres tal til \(partnership.name). Vi har regnet dem efter, og der er \(what), der skal rettes.\(until)",
        "Thank you for your figures for \(partnership.name). We have checked them, and \(what) must be corrected.\(until)"
      )
    ]
  }

  private func section(_ part: Part) -> [String] {
    let lines = part.text.list.lines
    let shown = lines.prefix(Self.most).flatMap { part.text.lines($0) }
    let left = lines.count - Self.most
    return [part.path] + shown
      + (left > 0
        ? [text("… og \(left) til; se listen i filen.", "… and \(left) more; see the list in the file.")]
        : [])
  }

  /// Of one file, in the letter itself.
  private static let most = 15

  private var attached: [String]? {
    guard parts.contains(where: { $0.attachment != nil }) else { return nil }
    return [
      text(
        "Vi sender jeres fil med tilbage. I en projektmappe er der et ark \"Rettelser\" forrest og en note ved hver celle, der skal rettes. Ret i filen, og send den tilbage til os; arket og noterne må gerne blive stående.",
        "Your file is attached. A workbook has a sheet \"Corrections\" in front and a note at each cell to correct. Correct the file and send it back to us; the sheet and the notes may stay."
      )
    ]
  }

  private var absences: [String] {
    [text("Vi har endnu ikke modtaget:", "We have not received yet:")]
      + missing.map { missing in
        let what = AwaitedFile(input: missing, language: language).text
        let day = missing.deadline.map {
          text(" (frist \($0.text(in: language)))", " (deadline \($0.text(in: language)))")
        }
        return "- \(what)\(day ?? "")"
      }
  }

  private var closing: [String] {
    let questions = contact.map(\.line) ?? ""
    return (questions.isEmpty ? [] : [text("Spørgsmål: \(questions)", "Questions: \(questions)"), ""])
      + [text("Med venlig hilsen", "Kind regards"), contact?.name ?? partnership.name]
  }
}
