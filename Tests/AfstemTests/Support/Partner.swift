@testable import AfstemFiles
@testable import AfstemInterpret
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemRead
@testable import AfstemVocabulary

/// What a partner sent, and what the pure stages make of it.
struct PartnerFile {
  var file: SourceFile
  var grids: [Grid]

  init(_ path: String = "budget/plan.xlsx", kind: ExtractKind? = nil, _ grids: Grid...) {
    file = SourceFile(path: path, sha256: "", byteCount: 0, order: 0, kind: kind)
    self.grids = grids
  }

  static func worksheet(_ text: String, kind: ExtractKind? = .budget, named name: String = "Ark1")
    -> PartnerFile
  {
    PartnerFile(kind: kind, TableText.worksheet(text, named: name))
  }

  static func delimited(_ text: String, kind: ExtractKind?, path: String = "politi/tal.csv") -> PartnerFile {
    PartnerFile(path, kind: kind, TableText.delimited(text))
  }

  /// As reading hands it over: without civil registration numbers.
  var extract: Extract {
    var extract = Extract(file: file, grids: grids)
    for index in grids.indices {
      extract.grids[index].rows = grids[index].rows.map { $0.masked(dashed: true) }
    }
    return extract
  }

  func recognised(_ glossary: Glossary? = nil) -> Reviewed<[TableRegion]> {
    Recognition(glossary: glossary)([extract])
  }

  func normalised(_ glossary: Glossary = .plain) -> Reviewed<Statements> {
    recognised(glossary).then(Normalisation(glossary: glossary).callAsFunction)
  }
}

extension Glossary {
  /// A job that knows no names.
  static let plain = Glossary(partnership: Partnership(id: "prøve", name: "Prøvepartnerskab"))
}

extension Statements {
  /// Amounts in kroner as the tests write them: `Kvindeidræt 2017 165000`.
  var budgetLines: [String] {
    budget.map { statement in
      let parts = [
        statement.focusArea, statement.activity.label, statement.item ?? "", "\(statement.year)",
        statement.amount.text,
      ]
      return parts.filter { !$0.isEmpty }.joined(separator: " | ")
    }
  }

  var crimeLines: [String] {
    crimes.map { statement in
      let count = statement.count.value.map(String.init) ?? (statement.count == .blank ? "blank" : "?")
      return [statement.area ?? "", statement.offence.label, statement.period.description, count]
        .filter { !$0.isEmpty }.joined(separator: " | ")
    }
  }

  /// `column I alt 2017 1800000 = C3:C11 (10)`, in øre for money.
  var claimLines: [String] {
    claims.map { claim in
      let period = claim.period?.description ?? "-"
      let figure =
        claim.claimed.value.map { claim.measure == .money ? Amount(øre: $0).description : String($0) } ?? "?"
      return
        "\(claim.kind.rawValue) \(claim.role) '\(claim.label)' \(period) \(figure) = \(claim.coveredRange) (\(claim.covers.count))"
    }
  }
}

extension Stated<Amount> {
  fileprivate var text: String {
    switch self {
    case .known(let amount): amount.description
    case .unknown: "?"
    case .blank: "blank"
    }
  }
}

extension Reviewed {
  /// Findings as `code cell`.
  var findingLines: [String] { findings.map { "\($0.code.rawValue) \($0.provenance?.cell ?? "")" } }
}
