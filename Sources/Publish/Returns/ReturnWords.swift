internal import AfstemModel

/// The words of what goes back to partners.
struct ReturnWords {
  let language: Language

  init(_ language: Language) { self.language = language }

  private func text(_ danish: String, _ english: String) -> String { language == .danish ? danish : english }

  var sheet: String { text("Rettelser", "Corrections") }
  /// What a note's line begins with.
  var note: String { text("Rettelse", "Correction") }
  func title(_ file: String) -> String { text("Rettelser til \(file)", "Corrections to \(file)") }

  var headings: [String] {
    [
      text("Nr.", "No."), text("Ark", "Sheet"), text("Celle", "Cell"), text("Står nu", "Now"),
      text("Bør stå", "Should be"), text("Hvad er galt", "What is wrong"),
      text("Sådan rettes det", "How to mend it"),
    ]
  }

  /// Of a file that has no sheets.
  var fileHeadings: [String] {
    [
      text("Nr.", "No."), text("Linje:felt", "Line:field"), text("Står nu", "Now"),
      text("Bør stå", "Should be"),
      text("Hvad er galt", "What is wrong"), text("Sådan rettes det", "How to mend it"),
    ]
  }

  func now(_ value: String) -> String { text("Står nu: \(value)", "Now: \(value)") }
  func should(_ value: String) -> String { text("Bør stå: \(value)", "Should be: \(value)") }

  /// Of files that say what to correct in another.
  var ending: String { text("rettelser", "corrections") }

  func deadline(_ day: CalendarDate) -> String {
    text("Frist: \(day.text(in: language))", "Deadline: \(day.text(in: language))")
  }
  func questions(_ contact: String) -> String { text("Spørgsmål: \(contact)", "Questions: \(contact)") }
}
