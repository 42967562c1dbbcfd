import AfstemCells
@testable import AfstemCombining
import Foundation
import AfstemTestSupport
import Testing

@testable import Afstem
@testable import AfstemFiles
@testable import AfstemModel
@testable import AfstemPublish
@testable import AfstemVocabulary

@Suite("The job file's reference")
struct JobFileReferenceTests {
  private let page: String

  init() throws {
    page = try String(contentsOf: Checkout.folder.appending(path: "docs/job-file.md"), encoding: .utf8)
  }

  @Test("its example is a job file")
  func example() throws {
    let job = try Job.reading(try #require(examples.first))
    #expect(job.inputs.map(\.kind) == [.crime, .incidents, .budget])
    #expect(job.glossary.targets.count == 3)
    #expect(job.inbox != nil)
    #expect(job.severities == [.activityWithoutSheet: .error])
    #expect(job.limits.fileBytes == 128 << 20)
  }

  private var examples: [String] {
    page.components(separatedBy: "```yaml\n").dropFirst().compactMap {
      $0.components(separatedBy: "```").first
    }
  }

  @Test("its examples of conversions and combined tables are job files")
  func conversions() throws {
    #expect(examples.count == 3)
    let job = try Job.reading(examples[1])
    #expect(!job.makesPlan && job.conversions.count == 1)
    #expect(try Job.reading(examples[2]).combined.map(\.options.names) == [["partner"]])
  }

  @Test("it gives each limit with its default")
  func limits() {
    for limit in [Mirror(reflecting: JobLimits()), Mirror(reflecting: JobLimits().ofFiles)].flatMap(
      \.children)
    {
      guard let name = limit.label, let standard = limit.value as? Int else { continue }
      let isInBytes = name.hasSuffix("Bytes") || name.hasSuffix("Length")
      #expect(page.contains("| `\(name)` | \(isInBytes ? Self.bytes(standard) : "\(standard)") |"))
    }
  }

  private static func bytes(_ count: Int) -> String {
    count.isMultiple(of: 1 << 30) ? "\(count >> 30) GiB" : "\(count >> 20) MiB"
  }
}
