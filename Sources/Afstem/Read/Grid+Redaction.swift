internal import Model

extension Grid {
  /// Masks civil registration numbers, and drops the columns of incidents that are not asked for.
  ///
  /// - Parameter isDashed: whether only numbers in two parts are masked, where ten digits may be an account number.
  mutating func redact(dashed isDashed: Bool) {
    for index in rows.indices {
      if let table = incidents?.table, rows[index].number > table.header.upperBound {
        rows[index].cells.removeAll { !table.fields.all.contains($0.column) }
      }
      rows[index].redact(dashed: isDashed && incidents == nil)
    }
  }
}

extension GridRow {
  fileprivate mutating func redact(dashed isDashed: Bool) {
    for index in cells.indices {
      guard let text = cells[index].text, CivilRegistrationNumber.occurs(in: text, dashed: isDashed) else {
        continue
      }
      cells[index].content = .text(CivilRegistrationNumber.masked(text, dashed: isDashed))
      cells[index].isRedacted = true
    }
  }
}
