package import AfstemModel

/// What a proof of files found, for programs.
package struct ProofReport: Sendable, Encodable {
  var version = Version.current
  var status: Int32
  var claims: [ClaimReport]
  var findings: [FindingReport]

  package init(_ proof: FileProof, in language: Language) {
    status = proof.status.rawValue
    claims = proof.totals.map(ClaimReport.init)
    findings = proof.findings.map { FindingReport($0, in: language) }
  }
}

/// A total and its parts, for programs; figures are decimal numbers in strings, so that no reader rounds them.
package struct ClaimReport: Sendable, Encodable {
  var file: String
  var sheet: String?
  var cell: String
  var axis: String
  var kind: String
  var label: String
  var parts: [String]
  var claimed: String
  var sum: String
  var difference: String
  var verdict: String
  var evidence: Int

  package init(_ total: ProvenTotal) {
    file = total.provenance.file
    sheet = total.provenance.sheet.isEmpty ? nil : total.provenance.sheet
    cell = total.provenance.cell
    axis = total.axis.rawValue
    kind = total.kind.rawValue
    label = total.label
    parts = total.parts
    claimed = total.claimed
    sum = total.sum
    difference = total.difference
    verdict = total.verdict.rawValue
    evidence = total.evidence
  }
}
