internal import Afstem
internal import AfstemModel
internal import AfstemProof
internal import AfstemPublish

/// Whether files add up, for a person: what is wrong, and how many totals there are.
struct ProofScreen {
  let proof: FileProof
  let language: Language
  let style: TextStyle

  init(_ proof: FileProof, language: Language, style: TextStyle) {
    self.proof = proof
    self.language = language
    self.style = style
  }

  var text: String {
    FindingList(proof.findings, language: language, style: style).text + summary + "\n"
  }

  private var summary: String {
    let counts = [Reconciliation.Verdict.holds, .differs, .unverifiable].map { verdict in
      (verdict, proof.totals.count { $0.verdict == verdict })
    }
    let parts = counts.filter { $0.1 > 0 }.map { "\($0.1) \($0.0.title.text(in: language))" }
    if parts.isEmpty { return language == .danish ? "Ingen totaler fundet" : "No totals found" }
    return (language == .danish ? "Totaler: " : "Totals: ") + parts.joined(separator: ", ")
  }
}
