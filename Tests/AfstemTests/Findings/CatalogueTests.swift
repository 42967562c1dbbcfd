import Foundation
import AfstemTestSupport
import Testing

@testable import AfstemModel

@Suite("The catalogue of findings")
struct CatalogueTests {
  @Test("each file of the catalogue is a code that it lists, and each code has its file")
  func files() throws {
    let folder = Checkout.folder.appending(path: "Sources/Model/Findings")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    let names = files.map { Self.code(named: $0.deletingPathExtension().lastPathComponent) }
    #expect(names.sorted() == Finding.Code.allCases.map(\.rawValue).sorted())
  }

  @Test("a code is found by its name, and by no other", arguments: Finding.Code.allCases)
  func name(of code: Finding.Code) {
    #expect(Finding.Code(rawValue: code.rawValue) == code)
    #expect(Finding.Code(rawValue: code.rawValue + "s") == nil)
  }

  @Test("a page says everything in both languages", arguments: Finding.Code.allCases)
  func page(of code: Finding.Code) {
    let page = code.page
    for text in [page.summary, page.meaning, page.remedy, page.example] {
      #expect(!text.danish.isEmpty && !text.english.isEmpty)
    }
    for text in [page.summary, page.meaning, page.remedy] { #expect(text.danish != text.english) }
  }

  /// `TotalDiffers` as a code: `total-differs`.
  private static func code(named type: String) -> String {
    type.reduce(into: "") { name, letter in
      if letter.isUppercase, !name.isEmpty { name += "-" }
      name += letter.lowercased()
    }
  }
}
