package import Model

extension Suppression {
  /// The package without what a public edition withholds.
  package func applied(to package: DataPackage) -> DataPackage {
    let offences = OffenceSuppression(package, threshold: threshold)
    let indicators = IndicatorSuppression(package.indicators, threshold: threshold)
    var package = package
    package.threshold = threshold
    guard !offences.isEmpty || !indicators.isEmpty else { return package }
    package.evidence = package.evidence.map { evidence in
      offences.hides(evidence, of: package) || indicators.hides(evidence, of: package)
        ? evidence.withheld : evidence
    }
    let kinds = Dictionary(package.sources.map { ($0.file.path, $0.kind) }) { first, _ in first }
    let extracts = Set(kinds.filter { $0.value == .incidents }.keys)
    package.crime = offences.told(package.crime)
    package.targets = package.targets.map(offences.told)
    package.totals = package.totals.map(offences.told)
    package.indicators = package.indicators.map(indicators.told)
    package.findings = package.findings.map { finding in
      kinds[finding.provenance?.file ?? ""] == .budget ? finding : finding.withheld
    }
    package.sources = package.sources.map { $0.kind == .budget ? $0 : $0.withheld }
    package.withoutLines(of: extracts)
    return package
  }
}

extension DataPackage {
  /// In an extract in order of type, the lines where each type begins tell how many records it has.
  fileprivate mutating func withoutLines(of extracts: Set<String>) {
    for index in crime.indices { crime[index].provenance.leaveOutLine(in: extracts) }
    for index in evidence.indices { evidence[index].provenance.leaveOutLine(in: extracts) }
    for index in totals.indices { totals[index].provenance.leaveOutLine(in: extracts) }
    for index in findings.indices { findings[index].provenance?.leaveOutLine(in: extracts) }
  }
}

extension Provenance {
  fileprivate mutating func leaveOutLine(in files: Set<String>) {
    if files.contains(file) { place = .file }
  }
}

extension Evidence {
  fileprivate var withheld: Self {
    var evidence = self
    evidence.stated = ""
    evidence.isWithheld = true
    return evidence
  }
}

extension SourceReport {
  /// Rows add up all that a file counts; by size and hash, a guess at a small figure in it could be tried.
  fileprivate var withheld: Self {
    var source = self
    source.file.sha256 = ""
    source.file.byteCount = 0
    (source.rowCount, source.factCount) = (0, 0)
    source.isWithheld = true
    return source
  }
}

extension Finding {
  /// Without its figures: any of them may be small, or tell a small one.
  fileprivate var withheld: Self {
    var finding = self
    finding.message = Self.untold(code)
    (finding.expected, finding.actual) = (nil, nil)
    return finding
  }

  private static func untold(_ code: Code) -> Message {
    Message(
      da: "\(code.rawValue); teksten er udeladt i den offentlige udgave, for den kan nævne små tal",
      en: "\(code.rawValue); its text is left out of the public edition, as it may state small figures")
  }
}
