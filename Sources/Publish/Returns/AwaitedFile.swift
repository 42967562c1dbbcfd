internal import AfstemModel

/// What has not come, in words for whoever is to send it: patterns of file names are the job's own.
struct AwaitedFile {
  let input: MissingInput
  let language: Language

  /// `budgettet for 2017 (oversigt-2017.xlsx)`, by the kind that the job gives and what the pattern itself says.
  var text: String { [kind, years, name].compactMap(\.self).joined(separator: " ") }

  private var kind: String {
    let isDanish = language == .danish
    return switch input.kind {
    case .budget: isDanish ? "budgettet" : "the budget"
    case .crime: isDanish ? "tallene for anmeldelser" : "the figures of reported offences"
    case .incidents: isDanish ? "udtrækket af hændelser" : "the extract of incidents"
    case .targets: isDanish ? "måltallene" : "the targets"
    case .indicators: isDanish ? "tallene for tryghed" : "the safety figures"
    case nil: isDanish ? "jeres tal" : "your figures"
    }
  }

  private var years: String? {
    let numbers = (input.files ?? "").split { !$0.isASCII || !$0.isNumber }
    let years = numbers.filter { $0.count == 4 && ($0.hasPrefix("19") || $0.hasPrefix("20")) }
    guard let first = years.first else { return nil }
    let span = years.count == 2 ? "\(first)–\(years[1])" : String(first)
    // The same word in both languages.
    return "for \(span)"
  }

  /// The file's name, where it is one.
  private var name: String? {
    guard let name = input.files?.split(separator: "/").last, !name.contains(where: "*?[{".contains) else {
      return nil
    }
    return "(\(name))"
  }
}
