internal import Publish

/// A whole set of outputs beside the one that stands.
struct StagedSet {
  /// Those that were hashed as they were written: all but the workbooks.
  var files: [PublishedFile]
  var manifest: OutputManifest
  /// False where the set that stands is the same to the byte.
  var isNew: Bool
}
