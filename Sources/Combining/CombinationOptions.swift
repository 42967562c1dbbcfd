internal import AfstemCells
package import AfstemModel

/// The options of `afstem combine`.
package struct CombinationOptions: Sendable, Hashable {
  /// The worksheet to read of each workbook; all of them unless given.
  package var sheet: String?
  /// By a label as files write it, folded: the label that it goes by.
  package var aliases: [String: String] = [:]
  /// Names of columns that are taken from the files' paths.
  package var names: [String] = []
  /// Whether columns of periods become rows.
  package var isTidy = false
  /// Whether nothing is written where something does not fit.
  package var isStrict = false
  /// Whether each row says where it comes from.
  package var tellsSource = true
  /// How text is written.
  package var flavour = CSVFlavour.standard
  /// The language of what is written beside the rows.
  package var language = Language.danish
  package var limits = JobLimits()

  package init() {}

  /// All that decides what is written, in words that are the same each time.
  package var words: String {
    let pairs = aliases.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    let limits = "\(limits.fileBytes) \(limits.inflatedBytes)"
    return
      "\(sheet ?? "") \(pairs) \(names) \(isTidy) \(isStrict) \(tellsSource) \(flavour) \(language) \(limits)"
  }

  /// Lets one label go by another.
  package mutating func addAlias(_ alias: String, of label: String) {
    aliases[alias.tidied.folded] = label.tidied
  }
}
