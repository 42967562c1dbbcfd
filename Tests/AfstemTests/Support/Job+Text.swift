@testable import Afstem
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary

extension Job {
  /// A job from its text, in a folder.
  static func reading(_ text: String, in folder: String = "job") throws(JobError) -> Job {
    try Job(bytes: Array(text.utf8), location: JobLocation(folder: folder))
  }

  /// The least that a job file must say.
  static let smallest = """
    partnership: { id: husum, name: Husum Partnerskab }
    inputs:
      - { files: "politi/*.csv", kind: crime }
    """
}
