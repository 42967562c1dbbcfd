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
      Finding(Self.code, .taken(name.label, for: name.taken), at: name.provenance)
    }
    let unlisted = checked.plan.unlisted.compactMap { part in
      checked.statements.place(of: part).map { place in
        let candidates = suggestions.names(for: part, listed: checked.glossary.activities)
        let message = Message.notListed(part.label)
          .followed(by: candidates.isEmpty ? nil : .suggested(candidates, alias: part.label))
        return Finding(Self.code, message, at: place)
      }
    }
    let strays = checked.plan.strays.filter { $0.part.level != .activity }.compactMap { stray in
      checked.statements.place(of: stray.part).map { place in
        let message = Message.notInOverview(stray.part.label).followed(by: suggestions.message(for: stray))
        return Finding(Self.code, message, at: place)
      }
    }
    return near + unlisted + strays
  }
}

extension Message {
  fileprivate static func taken(_ label: String, for other: String) -> Self {
    Message(
      da: "'\(label)' er taget for '\(other)'; er det forkert, så giv dem hver sit navn i jobfilen",
      en: "'\(label)' is taken for '\(other)'; if that is wrong, name both in the job file")
  }

  fileprivate static func notListed(_ label: String) -> Self {
    Message(
      da: "'\(label)' er ikke blandt jobfilens aktiviteter",
      en: "'\(label)' is not among the activities of the job file")
  }

  fileprivate static func notInOverview(_ label: String) -> Self {
    Message(
      da: "'\(label)' står ikke i oversigten, og beløbet er holdt ude af budgettet",
      en: "'\(label)' is not in the overview, and its amount is kept out of the budget")
  }
}
