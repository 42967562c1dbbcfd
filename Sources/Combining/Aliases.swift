internal import AfstemFiles
package import AfstemModel
internal import SystemPackage
internal import Yams

extension CombinationOptions {
  /// Takes `Beløb=Amount`, or a YAML file: `Beløb: [Amount, Sum]`.
  package mutating func takeAlias(_ text: String) throws(RunError) {
    guard let mark = text.firstIndex(of: "=") else { return try takeAliases(in: text) }
    addAlias(String(text[text.index(after: mark)...]), of: String(text[..<mark]))
  }

  /// Takes a file of labels, each with one that goes by it or a list of them.
  package mutating func takeAliases(in path: String) throws(RunError) {
    let bytes: [UInt8]
    do throws(Errno) {
      bytes = try FileSystem.contents(of: path)
    } catch {
      throw .inputMissing(path: path)
    }
    let node = try? Yams.compose(yaml: String(decoding: bytes, as: UTF8.self))
    guard let mapping = node?.mapping else { throw .outputContested(.noAliases(in: path)) }
    for (label, others) in mapping {
      guard let label = label.scalar?.string else { continue }
      let names = others.sequence.map { Array($0) } ?? [others]
      for name in names.compactMap(\.scalar?.string) { addAlias(name, of: label) }
    }
  }
}

extension Message {
  fileprivate static func noAliases(in path: String) -> Self {
    Self(
      da: "\(path) er ikke en liste over navne som 'Beløb: [Amount, Sum]'",
      en: "\(path) is no list of labels such as 'Amount: [Beløb, Sum]'")
  }
}
