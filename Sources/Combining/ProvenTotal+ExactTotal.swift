internal import AfstemModel
internal import AfstemProof
internal import AfstemTotals

extension ProvenTotal {
  /// `nil` where a sum has grown past what can be compared exactly.
  init?(
    of label: String, covering parts: [String], stated: ExactTotal, computed: ExactTotal,
    at place: Provenance
  ) {
    var (stated, computed) = (stated, computed)
    let finest = min(stated.exponent, computed.exponent)
    guard stated.rescale(to: finest), computed.rescale(to: finest), !computed.isLost else { return nil }
    self.init(
      of: label, covering: parts, stated: ScaledFigure(value: stated.value, exponent: finest),
      computed: ScaledFigure(value: computed.value, exponent: finest), at: place)
  }
}
