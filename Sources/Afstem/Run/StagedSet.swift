internal import Publish

/// A complete set of outputs beside the published one.
struct StagedSet {
  /// The files hashed as they were written: all but the workbooks.
  var files: [PublishedFile]
  var manifest: OutputManifest
  /// False if the published set is byte-identical.
  var isNew: Bool
}
