/// A whole set of outputs beside the one that stands.
struct StagedSet {
  /// Where it was built.
  var folder: String
  var manifest: OutputManifest
  /// False where the set that stands is the same to the byte.
  var isNew: Bool
}
