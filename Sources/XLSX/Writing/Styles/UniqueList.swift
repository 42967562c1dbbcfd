/// Values in the order they were first met, each once, found again by hash.
struct UniqueList<Value: Hashable> {
  private(set) var values: [Value] = []
  private var indices: [Value: Int] = [:]

  init(_ initial: [Value] = []) { for value in initial { _ = index(of: value) } }

  /// The value's index, which counts from 0; it is added where it is new.
  mutating func index(of value: Value) -> Int {
    if let index = indices[value] { return index }
    indices[value] = values.count
    values.append(value)
    return values.count - 1
  }
}
