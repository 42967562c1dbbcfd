internal import Synchronization

/// What was made of texts, each looked up once: names come again row after row, and file after file.
///
/// Memory is bounded: after so many unlike texts all are forgotten, and those that come again are made anew.
package final class TextMemory<Value: Sendable>: Sendable {
  private let values = Mutex<[String: Value]>([:])

  package init() {}

  /// - Parameter make: Gives the same for the same text, whoever asks first.
  package func value(of text: String, _ make: () -> Value) -> Value {
    if let known = values.withLock({ $0[text] }) { return known }
    let value = make()
    values.withLock { values in
      if values.count >= Self.most { values.removeAll(keepingCapacity: true) }
      values[text] = value
    }
    return value
  }

  private static var most: Int { 10_000 }
}
