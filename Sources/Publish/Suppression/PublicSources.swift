package import AfstemModel

/// What a public edition calls the files that it was made from: by who sent them and when, and nothing of the files.
struct PublicSources: Sendable {
  private var names: [String: String] = [:]

  init(_ package: DataPackage) {
    let partners = Dictionary(package.partnership.partners.map { ($0.id, $0.name) }) { first, _ in first }
    var used: [String: Int] = [:]
    for source in package.sources {
      let sender = source.file.partner.map { partners[$0] ?? $0 } ?? package.partnership.name
      let name = [sender, source.file.received?.description ?? ""].filter { !$0.isEmpty }.joined(
        separator: " ")
      used[name, default: 0] += 1
      let number = used[name] ?? 1
      names[source.file.path] = number == 1 ? name : "\(name) (\(number))"
    }
  }

  /// A file that is no source, such as the job's own, has no name.
  subscript(file: String) -> String { names[file] ?? "" }
}

extension DataPackage {
  func withSourcesNamed(_ names: PublicSources) -> DataPackage {
    var package = self
    for index in crime.indices { package.crime[index].provenance.rename(names) }
    for index in targets.indices { package.targets[index].provenance.rename(names) }
    for index in budget.indices { package.budget[index].provenance.rename(names) }
    for index in totals.indices { package.totals[index].provenance.rename(names) }
    for index in indicators.indices { package.indicators[index].provenance.rename(names) }
    for index in evidence.indices { package.evidence[index].provenance.rename(names) }
    package.findings = findings.map { $0.renamed(names) }.unique
    package.sources = sources.map { $0.renamed(names) }
    package.missing = missing.map(\.withoutFiles).unique
    return package
  }
}

extension Provenance {
  fileprivate mutating func rename(_ names: PublicSources) {
    file = names[file]
    place = .file
  }
}

extension Finding {
  /// What kind of thing is the matter: whatever else it says stands in a partner's file.
  package var told: Self {
    var finding = self
    finding.message = code.page.summary
    (finding.expected, finding.actual, finding.provenance) = (nil, nil, nil)
    return finding
  }

  fileprivate func renamed(_ names: PublicSources) -> Self {
    var finding = told
    guard var place = provenance else { return finding }
    place.rename(names)
    if !place.file.isEmpty { finding.provenance = place }
    return finding
  }
}

extension SourceReport {
  /// Rows add up all that a file counts; by size and hash, a guess at a small figure in it could be tried.
  fileprivate func renamed(_ names: PublicSources) -> Self {
    var source = self
    source.file.path = names[file.path]
    (source.file.sha256, source.file.byteCount) = ("", 0)
    (source.file.encoding, source.file.dialect, source.sheets) = ("", "", [])
    (source.rowCount, source.factCount) = (0, 0)
    source.file.columns = [:]
    source.isWithheld = true
    return source
  }
}
