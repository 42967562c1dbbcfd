/// The counts that the police report, with nothing in them twice.
package struct ReportedCrime: Sendable {
  /// An offence type in one year.
  package struct Key: Sendable, Hashable {
    /// As `Name.offenceKey` gives it.
    package var offence: String
    package var year: Int

    package init(offence: String, year: Int) {
      self.offence = offence
      self.year = year
    }
  }

  /// A year's count for the whole partnership, and a statement that it rests on.
  package struct Count: Sendable, Hashable {
    package var count: Int64
    /// Into `crimes`.
    package var statement: StatementIndex

    package init(count: Int64, statement: StatementIndex) {
      self.count = count
      self.statement = statement
    }
  }

  /// A year of which something is missing.
  package struct Gap: Sendable, Hashable {
    package var key: Key
    /// Counting from 1; empty where whole areas are missing instead.
    package var months: [Int]
    package var areas: [String]
    /// Into `crimes`: the first that speaks of the year.
    package var statement: StatementIndex

    package init(key: Key, months: [Int], areas: [String], statement: StatementIndex) {
      self.key = key
      self.months = months
      self.areas = areas
      self.statement = statement
    }
  }

  /// By area, type and period.
  package var facts: [FactGroup<CrimeStatement>] = []
  /// Years that are reported in full.
  package var counts: [Key: Count] = [:]
  /// By year and then by type as facts are ordered.
  package var gaps: [Gap] = []

  package init() {}
}

extension Name {
  /// What offence types are told apart by: the job's id, else the folded label.
  package var offenceKey: String { canonical ?? FoldedName(label).text }
}
