internal import AfstemCSV
package import AfstemModel

/// Finds the header of a table of incidents where it comes again amid the incidents, as it does in joined extracts.
package struct HeaderAgain {
  private let fields: IncidentFields
  private let date: String
  private let offence: String?
  private let area: String?
  private let id: String?

  /// `nil` if a field that is read has no label.
  init?(_ header: GridRow, _ fields: IncidentFields) {
    func label(_ number: Int?) -> String? { number.flatMap { header[$0] }.map { Self.label($0.words) } }
    guard let date = label(fields.date) else { return nil }
    self.fields = fields
    self.date = date
    (offence, area, id) = (label(fields.offence), label(fields.area), label(fields.id))
    let labels = [date, offence, area, id].compactMap { $0 }
    guard labels.count == fields.all.count, Set(labels).count == labels.count else { return nil }
  }

  /// Where the fields stand beneath a record that has all their labels, in any order; `nil` for any other record.
  func fields(beneath record: borrowing some IncidentRecord & ~Escapable) -> IncidentFields? {
    var labels: [String] = []
    for number in stride(from: 1, through: record.lastField, by: 1) {
      labels.append(record.withField(number) { Self.label(String(decoding: $0)) })
    }
    return fields(labelled: labels)
  }

  private func fields(labelled labels: [String]) -> IncidentFields? {
    func number(_ label: String?) -> Int? { label.flatMap(labels.firstIndex).map { $0 + 1 } }
    guard let date = number(date) else { return nil }
    let found = IncidentFields(date: date, offence: number(offence), area: number(area), id: number(id))
    return found.all.count == fields.all.count ? found : nil
  }

  /// The labels of a row that are not blank, as they are compared.
  package static func labels(of row: GridRow) -> [String] {
    row.cells.map { label($0.words) }.filter { !$0.isEmpty }
  }

  /// Without the byte order mark that a joined file leaves in the middle of a text.
  private static func label(_ text: String) -> String {
    guard text.utf8.contains(0xEF) else { return text.tidied.folded }
    return String(text.unicodeScalars.filter { $0 != "\u{FEFF}" }.map(Character.init)).tidied.folded
  }
}
