internal import Synchronization

/// What was made of texts, each looked up once: names come again row after row, and file after file.
///
/// Memory is bounded: prose is not kept, and after so many unlike texts all are forgotten, for those that come again to be
/// made anew.
package final class TextMemory<Value: Sendable>: Sendable {
  private let values = Mutex<[ExactText: Value]>([:])

  package init() {}

  /// - Parameter make: Gives the same for the same text, whoever asks first.
  package func value(of text: String, _ make: () -> Value) -> Value {
    guard text.utf8.count <= Self.longest else { return make() }
    let text = ExactText(text: text)
    if let known = values.withLock({ $0[text] }) { return known }
    let value = make()
    values.withLock { values in
      if values.count >= Self.most { values.removeAll(keepingCapacity: true) }
      values[text] = value
    }
    return value
  }

  private static var most: Int { 1_000 }
  /// In bytes of UTF-8.
  private static var longest: Int { 200 }
}

/// A text that no other is equal to but one of the same bytes: what is made of a text may hold places in it, which differ
/// between the composed and the decomposed form of a letter.
private struct ExactText: Hashable {
  let text: String

  static func == (one: Self, other: Self) -> Bool { one.text.utf8.elementsEqual(other.text.utf8) }

  func hash(into hasher: inout Hasher) {
    var (word, count): (UInt64, Int) = (0, 0)
    for byte in text.utf8 {
      word = word << 8 | UInt64(byte)
      count += 1
      guard count.isMultiple(of: 8) else { continue }
      hasher.combine(word)
      word = 0
    }
    hasher.combine(word)
    hasher.combine(count)
  }
}
