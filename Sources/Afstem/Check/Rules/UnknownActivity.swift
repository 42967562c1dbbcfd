internal import Model

/// The name of an activity that nothing else calls so.
///
/// - A name near another (the same words, one or two letters apart, one within the other) that is near it alone
///   was taken for it, and that is said.
/// - A name in the overview that is not among the job's `activities`, where the job lists any. Listed names that
///   are like it are suggested, and sheets with the same amounts.
/// - A row of a focus area's table that the overview does not name though it covers the year: it stays out of
///   the budget, and activities with a like name or the same amounts are suggested.
///
///     Ark 'Lommepenge': 'Lommepenge- og fritidsjobindsats' er taget for 'Lommepenge- og fritidsjobsindsats'
struct UnknownActivity: Rule {
  static let code = Finding.Code.unknownActivity

  func findings(in checked: CheckedPlan) -> [Finding] {
    let suggestions = SheetSuggestions(checked)
    let near = checked.plan.nearNames.map { name in
      Finding.unknownActivity(name.label, takenFor: name.taken, at: name.provenance)
    }
    let unlisted = checked.plan.unlisted.compactMap { part in
      checked.statements.place(of: part).map { place in
        let candidates = suggestions.names(for: part, listed: checked.glossary.activities)
        return Finding.unknownActivity(
          notListed: part.label, suggesting: AliasSuggestion(candidates, alias: part.label), at: place)
      }
    }
    let strays = checked.plan.strays.filter { $0.part.level != .activity }.compactMap { stray in
      checked.statements.place(of: stray.part).map { place in
        Finding.unknownActivity(
          notInOverview: stray.part.label, suggesting: suggestions.alias(for: stray), at: place)
      }
    }
    return near + unlisted + strays
  }
}
