package import AfstemModel
package import AfstemPublish

/// What a run that came to its end has to show.
package struct RunOutcome: Sendable {
  package var package: DataPackage
  /// What the outputs say in numbers.
  package var figures: KeyFigures
  /// The folder that was published; `nil` where nothing was to be written.
  package var output: String?
  /// What its tables were written as.
  package var formats = OutputFormat.usual
  /// What became of the files that are made of others; `nil` for a job that makes none.
  package var products: ProductTally?
  /// What was mended since the run before; `nil` where there was none, or nothing was published.
  package var round: CorrectionRound?

  init(package: DataPackage, glossary: Glossary? = nil, output: String?) {
    self.package = package
    figures = KeyFigures(package, glossary: glossary ?? Glossary(partnership: package.partnership))
    self.output = output
  }

  init(_ edition: ToldPackage, glossary: Glossary, output: String?) {
    self.init(package: edition.package, glossary: edition.told(glossary), output: output)
  }

  package var status: RunStatus {
    package.findings.contains { $0.severity == .error } ? .errorsFound : .done
  }
}
