internal import AfstemModel

/// The name of an activity that nothing else calls so.
struct UnknownActivity: Rule {
  static let code = Finding.Code.unknownActivity

  func findings(in checked: CheckedPlan) -> [Finding] {
    let suggestions = SheetSuggestions(checked)
    let near = checked.plan.nearNames.map { name in
      Finding.unknownActivity(name.label, takenFor: name.taken, at: name.provenance)
    }
    let unlisted = checked.plan.unlisted.filter { !$0.label.isEmpty }.compactMap { part in
      checked.statements.place(of: part).map { place in
        let candidates = suggestions.names(for: part)
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
    let unnamed = checked.plan.activities.filter { $0.key.words.isEmpty }.flatMap(\.parts).compactMap {
      part in
      checked.statements.place(of: part).map(Finding.unknownActivity(withoutName:))
    }
    return near + unlisted + strays + unnamed
  }
}
