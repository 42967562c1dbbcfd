/// The columns of a published table that identify its rows, and those whose values are compared.
///
/// A fact's place in its source is neither: a row that moved on its sheet has not changed.
struct ComparedTable: Sendable {
  var name: String
  /// Columns that identify the fact.
  var key: [String]
  /// Columns whose change is a change of the fact.
  var values: [String]

  /// The most important first.
  static let all: [Self] = [
    Self(
      name: "budget", key: ["focus_area", "activity", "budget_item", "year"],
      values: ["amount", "status", "note", "funder"]),
    Self(
      name: "totals", key: ["kind", "label", "year", "source_file", "source_sheet"],
      values: ["claimed", "known_sum", "unknowns", "verdict"]),
    Self(
      name: "crime", key: ["area", "offence_type", "offence_label", "period", "superseded"],
      values: ["count"]),
    Self(
      name: "targets", key: ["offence_type", "offence_label", "year"],
      values: ["rule", "baseline_year", "baseline", "target", "stated_percent", "reported", "verdict"]),
    Self(name: "indicators", key: ["indicator", "area", "segment", "period"], values: ["value", "unit"]),
    Self(name: "findings", key: ["severity", "code", "message", "source_file"], values: []),
    Self(name: "sources", key: ["file"], values: ["sha256", "kind", "partner", "rows", "facts", "status"]),
  ]
}
