internal import AfstemModel

/// What is reported of one offence type in one year.
struct TypeYear: Sendable, Hashable {
  var type: OffenceKey
  var year: Int
}

extension CrimeFact {
  var typeYear: TypeYear {
    TypeYear(type: OffenceKey(id: offenceType, label: offenceLabel), year: period.year)
  }

  /// The figure of the whole partnership in the whole year, as it stands now.
  var isYearFigure: Bool { area.isEmpty && period.months.count == 12 && !isSuperseded }
}

extension TargetFact {
  var typeYear: TypeYear { TypeYear(type: OffenceKey(id: offenceType, label: offenceLabel), year: year) }

  var baselineTypeYear: TypeYear? { baselineYear.map { TypeYear(type: typeYear.type, year: $0) } }

  /// It adds up others.
  var isTotal: Bool { offenceType == "total" }
}
