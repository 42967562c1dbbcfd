package import AfstemModel

/// A package as the readers of an edition get it: all that a writer, a screen, a log or a program is handed.
///
/// What a public edition withholds is no longer in it, so that nothing that is made from it can tell.
package struct ToldPackage: Sendable {
  package let package: DataPackage
  package let isPublic: Bool

  /// For the partners themselves, who sent what is in it.
  package init(toPartners package: DataPackage) {
    self.package = package
    isPublic = false
  }

  /// - Parameter earlier: What earlier public editions told.
  package init(
    toPublic package: DataPackage, under suppression: Suppression, knowing earlier: [EarlierFigure] = []
  ) {
    self.package = package.withholding(
      WithheldFigures(of: package, under: suppression, knowing: earlier), under: suppression)
    isPublic = true
  }
}

extension ToldPackage {
  /// What names mean; targets that the job states are in the package, as far as they are told.
  package func told(_ glossary: Glossary) -> Glossary {
    var glossary = glossary
    if isPublic { glossary.targets = [] }
    return glossary
  }
}
