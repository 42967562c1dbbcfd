internal import Model

extension IncidentFields {
  /// The columns of a table that tell of incidents; `nil` where none holds dates or periods.
  init?(columns: [TableColumn]) {
    func number(_ role: ColumnRole) -> Int? { columns.first { $0.role == role }?.number }
    guard let date = number(.date) ?? number(.period) else { return nil }
    self.init(
      date: date, offence: number(.offenceType), area: number(.area), id: number(.id))
  }

  /// What a column is for, its number counting from 1.
  func role(of column: Int) -> ColumnRole {
    switch column {
    case date: .date
    case offence: .offenceType
    case area: .area
    case id: .id
    default: .ignored
    }
  }
}
