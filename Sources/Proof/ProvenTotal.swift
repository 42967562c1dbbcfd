package import AfstemModel
package import AfstemTotals

/// A total that a file states, with the cells that it is the sum of: proved by the figures, whatever they are of.
package struct ProvenTotal: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable {
    case sum
    case difference
  }

  /// Which way the parts lie.
  package enum Axis: String, Sendable, Hashable {
    /// The parts stand in other rows.
    case row
    /// The parts stand in other columns.
    case column
  }

  package var provenance: Provenance
  package var axis: Axis
  package var kind: Kind
  /// The label of the total's row, or of its column.
  package var label: String
  /// Cells and ranges: `B4:B6`, `4:3-9:3`.
  package var parts: [String]
  /// Plain decimals.
  package var claimed: String
  package var sum: String
  package var difference: String
  package var verdict: Reconciliation.Verdict
  /// Bits of belief that the cell is a total of these parts.
  package var evidence: Int
  /// A formula names its parts.
  package var isOfFormula: Bool
  package var unknownCount: Int
  package var stated: ScaledFigure
  package var computed: ScaledFigure
}

extension ProvenTotal {
  /// A total that names the rows it adds up by what it shares with them.
  package init(
    of label: String, covering parts: [String], stated: ScaledFigure, computed: ScaledFigure,
    at provenance: Provenance
  ) {
    let gap = ScaledFigure(value: stated.value - computed.value, exponent: stated.exponent)
    self.init(
      provenance: provenance, axis: .row, kind: .sum, label: label, parts: parts, claimed: stated.description,
      sum: computed.description, difference: gap.description, verdict: gap.value == 0 ? .holds : .differs,
      evidence: 0, isOfFormula: false, unknownCount: 0, stated: stated, computed: computed)
  }

  package var finding: Finding? {
    switch verdict {
    case .holds: stated.value == computed.value ? nil : .withinRounding(worded, at: provenance)
    case .differs: .totalDiffers(worded, at: provenance)
    case .unverifiable: .totalUnverifiable(worded, at: provenance)
    }
  }

  private var worded: WordedTotal {
    let gap = ScaledFigure(value: stated.value - computed.value, exponent: stated.exponent)
    let (name, covered) = (label.tidied, kind == .sum ? parts.listed : parts.joined(separator: " − "))
    return WordedTotal(
      name: name.isEmpty ? Message(da: "Totalen", en: "The total") : Message(da: name, en: name),
      stated: Message { $0.text(of: stated) }, covered: .covered(covered),
      sum: Message { $0.text(of: computed) }, gap: Message { $0.text(of: gap) },
      unknowns: verdict == .differs ? 0 : unknownCount, plainSum: sum, plainStated: claimed)
  }
}

extension [String] {
  /// The first few, so that a sentence stays one.
  fileprivate var listed: String {
    count <= 6 ? joined(separator: ", ") : prefix(5).joined(separator: ", ") + ", …"
  }
}

extension Language {
  /// A figure with its digits in groups of three: `-1.380,5`.
  func text(of figure: ScaledFigure) -> String {
    let plain = figure.description
    let isNegative = plain.hasPrefix("-")
    let parts = plain.drop { $0 == "-" }.split(separator: ".").map(String.init)
    let whole = parts.first.flatMap(UInt64.init).map(grouped) ?? parts.first ?? "0"
    return (isNegative ? "-" : "") + whole + (parts.count == 2 ? decimalMark + parts[1] : "")
  }
}
