/// A link from one part to another.
///
/// ECMA-376-2 §6.5. The type is known by its last word, which is the same in the transitional and the strict form.
struct Relationship: Sendable {
  let id: String
  /// `worksheet`, `sharedStrings` …
  let kind: String
  let target: PartName
}
