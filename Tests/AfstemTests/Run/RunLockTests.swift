import Foundation
import AfstemTestSupport
import SystemPackage
import Testing

@testable import Afstem
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary

@Suite("The lock of a run")
struct RunLockTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func take(waiting patience: Duration = .zero) throws(RunError) {
    _ = try RunLock(folder.path + "/lock", waitingUntil: .now + patience)
  }

  @Test("a second run is turned away with status 75 and who holds the lock since when; a third finds it free")
  func oneAtATime() throws {
    do {
      let lock = try RunLock(folder.path + "/lock")
      let error = #expect(throws: RunError.self) { try take() }
      #expect(error?.status == .locked)
      let year = Calendar(identifier: .iso8601).component(.year, from: .now)
      #expect(error?.text(in: .danish).contains("(pid \(getpid()) siden \(year)-") == true)
      _ = lock
    }
    #expect(throws: Never.self) { try take() }
  }

  @Test("a program that is being started when a run ends does not hold the next one back")
  func inherited() throws {
    let copy: FileDescriptor
    do {
      let lock = try RunLock(folder.path + "/lock")
      copy = try FileDescriptor(rawValue: lock.file.number).duplicate()
    }
    defer { try? copy.close() }
    #expect(throws: Never.self) { try take() }
  }

  @Test("a run that waits long enough gets its turn, and one that does not is turned away")
  func waiting() async throws {
    let path = folder.path
    let (held, holding) = AsyncStream.makeStream(of: Void.self)
    let refused = DispatchSemaphore(value: 0)
    let holder = Thread {
      let lock = try? RunLock(path + "/lock")
      holding.finish()
      refused.wait()
      Thread.sleep(forTimeInterval: 0.2)
      _ = lock
    }
    holder.start()
    for await _ in held {}
    #expect(throws: RunError.self) { try take(waiting: .milliseconds(50)) }
    refused.signal()
    #expect(throws: Never.self) { try take(waiting: .seconds(60)) }
  }

  @Test("a folder that cannot be written to is an output that cannot be made")
  func unwritable() throws {
    let error = #expect(throws: RunError.self) { _ = try RunLock(folder.path + "/mangler/lock") }
    #expect(error?.status == .outputUnavailable)
  }
}
