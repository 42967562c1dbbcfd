/// A total that a sender states, and the statements it is said to add up.
package struct Claim: Codable, Sendable, Hashable {
  /// Where the total stands and what it adds up; the published names of `totals.kind`.
  package enum Kind: String, Codable, Sendable, Hashable, CaseIterable {
    /// The total row of a table.
    case column
    /// The total column of a table.
    case row
    /// The total of one focus area.
    case focusArea = "focus_area"
    /// The total on the sheet of one activity.
    case activity
    /// An overview's figure for an activity that has a sheet of its own.
    case overview
    /// The grant of a year, against the plan's total and remainder.
    case frame
    /// A total of offence counts.
    case count
  }

  /// The row's part in its table.
  package enum Role: Codable, Sendable, Hashable {
    case total
    case subtotal
    /// What is left of the grant.
    case remainder
    /// The grant itself, as the table states it.
    case frame
  }

  /// What made the row or column a total.
  package enum Evidence: Codable, Sendable, Hashable {
    case label
    /// It has no label; its place and its figures made it one.
    case arithmetic
  }

  package var table: TableIndex
  package var kind: Kind
  package var role: Role
  package var evidence: Evidence
  /// As spelt by the sender; empty where the row has none.
  package var label: String
  /// `nil` for a total across years.
  package var period: Period?
  /// Øre for money, a number for counts.
  package var claimed: Stated<Int64>
  package var measure: Measure
  /// How sure the figures make it that this is a total of these parts, in bits; 0 where nobody asked them.
  package var bits = 0
  /// The total's own formula names its parts.
  package var isOfFormula = false
  /// Indices into the statements of the table's kind: `budget`, `crimes` or `targets` (their baselines).
  package var covers: [StatementIndex]
  /// Of those covered, the statements that the total takes away rather than adds: what was spent, for a rest.
  package var deducts: [StatementIndex] = []
  /// The cells covered, as a range where they form one: `C3:C11`.
  package var coveredRange: String
  package var isRounded: Bool
  /// What the column's figures are evidently rounded to, each by itself, in øre; 0 where nothing shows that they are.
  package var roundingStep: Int64 = 0
  package var provenance: Provenance

  /// What a figure counts.
  package enum Measure: Codable, Sendable, Hashable {
    case money
    case count
  }

  package init(
    table: TableIndex, kind: Kind, role: Role = .total, evidence: Evidence = .label, label: String,
    period: Period?, claimed: Stated<Int64>, measure: Measure, covers: [StatementIndex],
    coveredRange: String = "", isRounded: Bool = false, provenance: Provenance
  ) {
    self.table = table
    self.kind = kind
    self.role = role
    self.evidence = evidence
    self.label = label
    self.period = period
    self.claimed = claimed
    self.measure = measure
    self.covers = covers
    self.coveredRange = coveredRange
    self.isRounded = isRounded
    self.provenance = provenance
  }
}

/// A claim held against what we compute.
package struct Reconciliation: Codable, Sendable, Hashable {
  /// Whether a claim holds.
  package enum Verdict: String, Codable, Sendable, Hashable, CaseIterable {
    case holds
    case differs
    /// Unknown amounts leave room for the claim to hold or not.
    case unverifiable
  }

  package var kind: Claim.Kind
  package var label: String
  package var period: Period?
  /// Øre for money, a number for counts; `nil` where the claim itself is unknown.
  package var claimed: Int64?
  package var knownSum: Int64
  package var unknowns: Int
  package var measure: Claim.Measure
  package var verdict: Verdict
  /// The cells it was held against, as ranges: `C3:C9, C11`.
  package var parts = ""
  /// What made it a total of them: `label`, `formula`, `position`, or bits of belief in the figures' agreement.
  package var evidence = ""
  /// The figures are known, and left out of a public edition; the verdict is not.
  package var isWithheld = false
  /// It takes some figures away from others: what a year has more than another.
  package var isDifference = false
  package var provenance: Provenance

  package init(
    kind: Claim.Kind, label: String, period: Period?, claimed: Int64?, knownSum: Int64, unknowns: Int,
    measure: Claim.Measure, verdict: Verdict, provenance: Provenance
  ) {
    self.kind = kind
    self.label = label
    self.period = period
    self.claimed = claimed
    self.knownSum = knownSum
    self.unknowns = unknowns
    self.measure = measure
    self.verdict = verdict
    self.provenance = provenance
  }

  /// The claim less the known sum; `nil` where the claim is unknown or the numbers do not fit.
  package var difference: Int64? {
    guard let difference = claimed?.subtractingReportingOverflow(knownSum), !difference.overflow else {
      return nil
    }
    return difference.partialValue
  }
}
