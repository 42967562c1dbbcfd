import Foundation
import AfstemTestSupport
import SystemPackage
import Testing

@testable import Afstem
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary

@Suite("The output folder")
struct OutputFolderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func output() throws -> OutputFolder {
    try OutputFolder(folder.path + "/job/out", keepingOut: folder.path + "/job/data")
  }

  @discardableResult
  private func publish(_ files: [String: String]) throws -> Bool {
    let output = try output()
    let set = try output.stage { staging in
      for (name, text) in files {
        let url = URL(filePath: staging).appending(path: name)
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
      }
      return []
    }
    try output.put(set)
    return set.isNew
  }

  private func names() throws -> [String] {
    try FolderTree(folder.path + "/job").files().filter { $0 != "out/.afstem-published" }
  }

  @Test("a first set makes the folder, and a second takes its place whole")
  func replaces() throws {
    #expect(try publish(["a.csv": "1", "csv/b.csv": "2"]))
    #expect(try names() == ["out/a.csv", "out/csv/b.csv"])
    #expect(try publish(["a.csv": "3", "csv/c.csv": "4"]))
    #expect(try names() == ["out/a.csv", "out/csv/c.csv"])
    #expect(try folder.text(of: "job/out/a.csv") == "3")
  }

  @Test("the list of a set is one that sha256sum can check")
  func manifest() throws {
    try publish(["a.csv": "abc"])
    #expect(
      try folder.text(of: "job/out/.afstem-published")
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a.csv\n")
  }

  @Test("a set that is the same to the byte leaves the old one untouched")
  func same() throws {
    try publish(["a.csv": "1"])
    let before = try FileManager.default.attributesOfItem(atPath: folder.path + "/job/out/a.csv")
    #expect(try !publish(["a.csv": "1"]))
    let after = try FileManager.default.attributesOfItem(atPath: folder.path + "/job/out/a.csv")
    #expect(before[.systemFileNumber] as? UInt64 == after[.systemFileNumber] as? UInt64)
    #expect(try names() == ["out/a.csv"])
  }

  @Test("a published file that someone has changed is published anew")
  func changed() throws {
    try publish(["a.csv": "1"])
    try folder.write("rettet", to: "job/out/a.csv")
    #expect(try publish(["a.csv": "1"]))
    #expect(try folder.text(of: "job/out/a.csv") == "1")
  }

  @Test("a change that someone made by hand in a published file is kept beside the new one, once")
  func keptChange() throws {
    try publish(["csv/a.csv": "1"])
    try folder.write("rettet", to: "job/out/csv/a.csv")
    try publish(["csv/a.csv": "2"])
    #expect(try names() == ["out/csv/a.csv", "out/csv/a.csv.before-afstem"])
    #expect(try folder.text(of: "job/out/csv/a.csv") == "2")
    #expect(try folder.text(of: "job/out/csv/a.csv.before-afstem") == "rettet")
    try publish(["csv/a.csv": "3"])
    #expect(try names() == ["out/csv/a.csv", "out/csv/a.csv.before-afstem"])
  }

  @Test(
    "what is published is its owner's alone unless the job says otherwise, whatever the mask of new files",
    arguments: [
      (nil, [0o600, 0o700]), ("0640", [0o640, 0o750]), ("644", [0o644, 0o755]),
    ] as [(String?, [Int])])
  func permissions(mode: String?, expected: [Int]) throws {
    let access = mode.flatMap { FileAccess(octal: $0[...]) }
    let output = try OutputFolder(
      folder.path + "/job/ud", keepingOut: folder.path + "/job/data", for: access)
    for text in ["1", "2", "2"] {
      let set = try output.stage { staging in
        try FileManager.default.createDirectory(
          atPath: staging + "/csv", withIntermediateDirectories: true, attributes: [.posixPermissions: 0o777])
        let file = staging + "/csv/a.csv"
        _ = FileManager.default.createFile(
          atPath: file, contents: Data(text.utf8), attributes: [.posixPermissions: 0o666])
        return []
      }
      try output.put(set)
      func mode(_ name: String) -> Int? {
        FileStatus(path: "\(folder.path)/job/\(name)").map { Int($0.permissions.rawValue) }
      }
      #expect(mode("ud/csv/a.csv") == expected[0])
      #expect(mode("ud/.afstem-published") == expected[0])
      #expect(mode("ud/csv") == expected[1])
      #expect(mode("ud") == expected[1])
    }
  }

  @Test("a folder that its owner has opened for others stays open, and what is in it does not")
  func openFolder() throws {
    try publish(["a.csv": "1"])
    let path = folder.path + "/job/out"
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    try publish(["a.csv": "2"])
    #expect(FileStatus(path: path)?.permissions.rawValue == 0o755)
    #expect(FileStatus(path: path + "/a.csv")?.permissions.rawValue == 0o600)
  }

  @Test("what a user put beside the set stays, in folders of their own and among the published")
  func foreign() throws {
    try publish(["csv/a.csv": "1"])
    try folder.write("husk", to: "job/out/noter.txt")
    try folder.write("mit", to: "job/out/csv/egen.csv")
    try folder.write("dybt", to: "job/out/arkiv/2016/gammel.csv")
    try publish(["csv/b.csv": "2"])
    #expect(
      try names() == ["out/arkiv/2016/gammel.csv", "out/csv/b.csv", "out/csv/egen.csv", "out/noter.txt"])
    #expect(try folder.text(of: "job/out/arkiv/2016/gammel.csv") == "dybt")
  }

  @Test("a file of the user's that has a published name is kept under another")
  func clash() throws {
    try folder.write("mit", to: "job/out/a.csv")
    try publish(["a.csv": "1"])
    try publish(["a.csv": "2"])
    #expect(try names() == ["out/a.csv", "out/a.csv.before-afstem"])
    #expect(try folder.text(of: "job/out/a.csv.before-afstem") == "mit")
    #expect(try folder.text(of: "job/out/a.csv") == "2")
  }

  @Test("a set that fails half-way leaves the old one whole and nothing beside it")
  func failure() throws {
    try publish(["a.csv": "1"])
    #expect(throws: RunError.self) {
      try output().stage { staging in
        try Data().write(to: URL(filePath: staging + "/a.csv"))
        throw Errno.noSpace
      }
    }
    #expect(try names() == ["out/a.csv"])
    #expect(try folder.text(of: "job/out/a.csv") == "1")
  }

  @Test("what a run killed while building left is cleared")
  func killedWhileBuilding() throws {
    try publish(["a.csv": "1"])
    try folder.write("halv", to: "job/.out.afstem-new/b.csv")
    try publish(["a.csv": "2"])
    #expect(try names() == ["out/a.csv"])
  }

  @Test("what a run killed after the exchange left is cleared, but for a user's file that came in between")
  func killedAfterExchange() throws {
    try publish(["a.csv": "1"])
    try FileManager.default.copyItem(
      atPath: folder.path + "/job/out", toPath: folder.path + "/job/.out.afstem")
    try folder.write("sent", to: "job/.out.afstem/noter.txt")
    try publish(["a.csv": "2"])
    #expect(try names() == ["out/a.csv", "out/noter.txt"])
  }

  @Test("a note that a user saved anew, after a run was killed at the exchange, is not undone by the old one")
  func savedAnew() throws {
    try publish(["a.csv": "1"])
    try folder.write("gammel", to: "job/.out.afstem/noter.txt")
    try folder.write("ny", to: "job/out/noter.txt")
    try publish(["a.csv": "2"])
    #expect(try folder.text(of: "job/out/noter.txt") == "ny")
    #expect(try folder.text(of: "job/out/noter.txt.before-afstem") == "gammel")
  }

  @Test("a run killed while it clears leaves nothing that is taken for the user's")
  func killedWhileClearing() throws {
    try publish(["a.csv": "1", "b.csv": "1"])
    try folder.write("1", to: "job/.out.afstem-rubbish/b.csv")
    try publish(["a.csv": "2"])
    #expect(try names() == ["out/a.csv"])
  }

  @Test("a set that is given up while it is being built leaves nothing that is taken for the user's")
  func givenUpWhileBuilding() throws {
    try publish(["a.csv": "1"])
    let output = try output()
    _ = try? output.stage { folder in
      var number = 0
      func writeOne() throws {
        try PublishedFile(path: "csv/\(number).csv", bytes: []).write(into: folder)
        number += 1
      }
      try writeOne()
      let isAbandoned = DispatchSemaphore(value: 0)
      Thread.detachNewThread {
        output.abandon()
        isAbandoned.signal()
      }
      repeat { try writeOne() } while isAbandoned.wait(timeout: .now()) == .timedOut
      #expect(!FileManager.default.fileExists(atPath: folder + "/csv/0.csv"))
      throw Errno.interrupted
    }
    output.tidy()
    #expect(try names() == ["out/a.csv"])
  }

  @Test("a run killed between two renames has its old set put back")
  func killedBetweenRenames() throws {
    try publish(["a.csv": "1"])
    try FileManager.default.moveItem(
      atPath: folder.path + "/job/out", toPath: folder.path + "/job/.out.afstem-old")
    #expect(try !publish(["a.csv": "1"]))
    #expect(try names() == ["out/a.csv"])
  }

  @Test("an output folder that would hold the job is refused", arguments: ["", "/data", "/data/../data"])
  func holdsJob(_ name: String) throws {
    try folder.write("1", to: "data/afstem.yml")
    let error = #expect(throws: RunError.self) {
      try OutputFolder(folder.path + name, keepingOut: folder.path + "/data")
    }
    #expect(error?.status == .outputUnavailable)
  }

  @Test("a file in the output's place is refused")
  func fileInPlace() throws {
    try folder.write("1", to: "job/out")
    let error = #expect(throws: RunError.self) { try publish(["a": "1"]) }
    #expect(error?.status == .outputUnavailable)
    #expect(try folder.text(of: "job/out") == "1")
  }
}
