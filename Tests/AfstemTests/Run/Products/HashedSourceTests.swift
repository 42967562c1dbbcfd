import Foundation
import AfstemTestSupport
import Testing

@testable import Afstem
@testable import AfstemDigest
@testable import AfstemFiles

@Suite("What files were when they were hashed")
struct HashedSourceTests {
  private let folder: TemporaryFolder
  private let file: InputFiles.File

  init() throws {
    folder = try TemporaryFolder()
    file = InputFiles.File(path: "a.csv", location: folder.file("a.csv"))
    try folder.write("a;b\n1;2\n", to: "a.csv")
  }

  private func seen() throws -> HashedSource {
    let sighting = FileSighting(try #require(FileStatus(path: file.location)))
    return HashedSource(path: "a.csv", sighting: sighting.text, sha256: "remembered", byteCount: 8)
  }

  @Test("a file that was left alone is not hashed again")
  func leftAlone() throws {
    #expect(try ProductTask.Source(file, isPlain: true, seen()).sha256 == "remembered")
  }

  @Test("one that was changed is, also where size and time of change are made to be what they were")
  func changed() throws {
    let seen = try seen()
    let time = try FileManager.default.attributesOfItem(atPath: file.location)[.modificationDate]
    let handle = try FileHandle(forUpdating: URL(filePath: file.location))
    try handle.write(contentsOf: Data("a;b\n1;3\n".utf8))
    try handle.close()
    try FileManager.default.setAttributes([.modificationDate: #require(time)], ofItemAtPath: file.location)
    let source = ProductTask.Source(file, isPlain: true, seen)
    #expect(try source.sha256 == FileDigest(path: file.location).sha256)
  }

  @Test("nothing is remembered of a file that was changed just now")
  func fresh() {
    #expect(ProductTask.Source(file, isPlain: true, nil).seen == nil)
  }
}
