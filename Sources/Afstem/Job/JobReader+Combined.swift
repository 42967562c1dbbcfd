internal import AfstemCells
internal import AfstemCombining
internal import AfstemModel

extension JobReader {
  func combined(_ value: JobValue?) -> [JobCombination] { (value?.list() ?? []).compactMap(combination) }

  private func combination(_ entry: JobValue) -> JobCombination? {
    guard let section = entry.section(CombinedKey.self) else { return nil }
    let files = section.required(.files)?.list().compactMap { $0.text() } ?? []
    let options = options(in: section)
    if let by = section[.by] { check(options.names, against: files, by) }
    guard let to = section.required(.to), let output = place(to) else { return nil }
    guard [".xlsx", ".csv"].contains(where: output.lowercased().hasSuffix) else {
      to.report(.notAnOutput(output))
      return nil
    }
    guard !files.isEmpty else { return nil }
    return JobCombination(
      files: files, output: output, options: options,
      provenance: provenance(section[.files]?.mark ?? section.mark)
    )
  }

  private func options(in section: JobSection<CombinedKey>) -> CombinationOptions {
    var options = CombinationOptions()
    options.sheet = section[.sheet]?.text()
    options.names = section[.by]?.list().compactMap { $0.text() } ?? []
    options.isTidy = section[.tidy]?.boolean() ?? false
    options.isStrict = section[.strict]?.boolean() ?? false
    options.tellsSource = section[.source]?.boolean() ?? true
    options.flavour = section[.csvFlavour]?.choice(of: CSVFlavour.self) ?? options.flavour
    if let size = section[.maxSize]?.bytes() {
      options.limits.fileBytes = size
      options.limits.inflatedBytes = size
    }
    for (label, others) in section[.alias]?.entries() ?? [] {
      guard let label = label.text() else { continue }
      for other in others.list() { other.text().map { options.addAlias($0, of: label) } }
    }
    return options
  }

  /// A name is taken from a path by a pattern that has its place.
  private func check(_ names: [String], against patterns: [String], _ value: JobValue) {
    for name in names {
      let lacking = patterns.first { !PathNames($0).names.contains(name) }
      if let lacking { value.report(.noPlace(of: name, in: lacking)) }
    }
  }
}

private enum CombinedKey: String, JobKey {
  case files, to, sheet, alias, by, tidy, strict, source, csvFlavour, maxSize
}

extension Message {
  fileprivate static func notAnOutput(_ text: String) -> Self {
    Self(
      da: "\"\(text)\" skal ende på .xlsx eller .csv", en: "\"\(text)\" must end in .xlsx or .csv")
  }

  fileprivate static func noPlace(of name: String, in pattern: String) -> Self {
    Self(
      da: "\"\(pattern)\" har ingen plads til \"\(name)\"; skriv for eksempel budget/{\(name)}/*.xlsx",
      en: "\"\(pattern)\" has no place for \"\(name)\"; write budget/{\(name)}/*.xlsx, for example")
  }
}
