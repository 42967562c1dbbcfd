package import AfstemModel

extension Reconciliation.Verdict {
  /// The verdict in a word.
  package var title: Message {
    switch self {
    case .holds: Message(da: "stemmer", en: "holds")
    case .differs: Message(da: "afviger", en: "differs")
    case .unverifiable: Message(da: "kan ikke kontrolleres", en: "cannot be verified")
    }
  }
}

extension TargetFact.Verdict {
  /// The verdict in a word.
  package var title: Message {
    switch self {
    case .met: Message(da: "nået", en: "met")
    case .missed: Message(da: "ikke nået", en: "missed")
    case .pending: Message(da: "afventer tal", en: "pending")
    case .monitored: Message(da: "følges", en: "monitored")
    case .withheld: Message(da: "ikke vist", en: "not shown")
    }
  }
}

extension Finding.Severity {
  /// The severity in a word.
  var title: Message {
    switch self {
    case .error: Message(da: "Fejl", en: "Error")
    case .warning: Message(da: "Advarsel", en: "Warning")
    case .info: Message(da: "Oplysning", en: "Info")
    }
  }
}

extension TargetRule {
  /// The rule in a word.
  var title: Message {
    switch self {
    case .reduce: Message(da: "nedbringes", en: "reduce")
    case .maintain: Message(da: "fastholdes", en: "maintain")
    case .monitor: Message(da: "følges", en: "monitor")
    }
  }
}

extension ExtractKind {
  /// What an extract is about, in a word.
  var title: Message {
    switch self {
    case .crime: Message(da: "anmeldelser", en: "offences")
    case .incidents: Message(da: "hændelser", en: "incidents")
    case .budget: Message(da: "budget", en: "budget")
    case .targets: Message(da: "måltal", en: "targets")
    case .indicators: Message(da: "indikatorer", en: "indicators")
    }
  }
}

extension SourceReport.Status {
  /// What became of a file, in a word.
  package var title: Message {
    switch self {
    case .imported: Message(da: "indlæst", en: "imported")
    case .unrecognised: Message(da: "ikke genkendt", en: "not recognised")
    case .unreadable: Message(da: "kan ikke læses", en: "unreadable")
    case .empty: Message(da: "uden indhold", en: "empty")
    }
  }
}

extension CrimeView {
  static let reported = Message(da: "anmeldt", en: "reported")
  static let target = Message(da: "måltal", en: "target")
}
