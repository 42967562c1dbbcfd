internal import AfstemModel

/// The findings about what one partner sent.
struct PartnerFindings: Sendable {
  /// The partner's id; empty for findings about no partner's file.
  var id: String
  /// The partner's name, or the id where the job does not name it.
  var partner: String
  /// Most severe first.
  var findings: [Finding]

  /// One group a partner, the one with the most severe finding first, then as the job lists them.
  static func groups(of package: DataPackage) -> [Self] {
    let partners = package.partnership.partners
    let order = Dictionary(partners.enumerated().map { ($1.id, $0) }) { first, _ in first }
    return Dictionary(grouping: package.findings, by: package.partner)
      .map { id, findings in
        let name = order[id].map { partners[$0].name } ?? id
        return Self(id: id, partner: name, findings: findings)
      }
      .sorted { $0.rank(order) < $1.rank(order) }
  }

  private func rank(_ order: [String: Int]) -> (Finding.Severity, Int, String) {
    (findings.map(\.severity).min() ?? .info, order[id] ?? .max, id)
  }
}

extension DataPackage {
  /// The id of the partner whose file a finding is about; empty where there is none.
  func partner(of finding: Finding) -> String {
    sources.first { $0.file.path == finding.provenance?.file }?.file.partner ?? ""
  }
}
