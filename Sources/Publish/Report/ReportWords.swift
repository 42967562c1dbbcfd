internal import AfstemModel
internal import Yams

/// The report's headings and labels, from `words.yml`.
struct ReportWords: Sendable {
  private let words: [String: [String: String]]

  /// - Throws: what Yams says where the file is damaged.
  init() throws {
    let text = String(decoding: PackageResources.words_yml, as: UTF8.self)
    words = try YAMLDecoder().decode([String: [String: String]].self, from: text)
  }

  /// By name.
  func texts(in language: Language) -> [String: String] {
    words.compactMapValues { $0[language.rawValue] }
  }
}
