import Testing

@testable import Afstem

@Suite("The lock of a job")
struct JobLockTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func take() throws(RunError) { _ = try JobLock(stateFolder: folder.path + "/.afstem") }

  @Test("a second run is turned away with status 75 and who holds the lock; a third finds it free")
  func oneAtATime() throws {
    do {
      let lock = try JobLock(stateFolder: folder.path + "/.afstem")
      let error = #expect(throws: RunError.self) { try take() }
      #expect(error?.status == .locked)
      #expect(error?.text(in: .english).contains("pid ") == true)
      _ = lock
    }
    #expect(throws: Never.self) { try take() }
  }

  @Test("a folder that cannot be written to is an output that cannot be made")
  func unwritable() throws {
    let error = #expect(throws: RunError.self) {
      _ = try JobLock(stateFolder: folder.path + "/mangler/.afstem")
    }
    #expect(error?.status == .outputUnavailable)
  }
}
