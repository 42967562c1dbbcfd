internal import Dispatch
internal import Synchronization

extension Array where Element: Sendable {
  /// What a closure makes of each element, in their order, several at a time.
  ///
  /// Elements are taken in order, and no more than `jobs` of them are in hand at once.
  package func concurrentlyMapped<Value: Sendable>(
    jobs: Int, _ transform: @Sendable (Element) -> Value
  ) -> [Value] {
    guard jobs > 1, count > 1 else { return map(transform) }
    let queue = Mutex(Queue<Value>(count: count))
    DispatchQueue.concurrentPerform(iterations: Swift.min(jobs, count)) { _ in
      while let index = queue.withLock({ $0.next() }) {
        let value = transform(self[index])
        queue.withLock { $0.values[index] = value }
      }
    }
    return queue.withLock { $0.values }.compactMap(\.self)
  }
}

/// The elements that are still to be taken, and what was made of the others.
private struct Queue<Value> {
  var values: [Value?]
  private var taken = 0

  init(count: Int) { values = Array(repeating: nil, count: count) }

  mutating func next() -> Int? {
    guard taken < values.count else { return nil }
    defer { taken += 1 }
    return taken
  }
}
