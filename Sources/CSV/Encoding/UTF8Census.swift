/// Counts the byte sequences beyond ASCII that are UTF-8, and those that are not.
struct UTF8Census: Sendable {
  private(set) var valid = 0
  private(set) var invalid = 0
  /// A sequence that a piece of the file ended in.
  private var pending: [UInt8] = []

  /// Nothing beyond ASCII has come so far.
  var isASCII: Bool { valid == 0 && invalid == 0 && pending.isEmpty }

  mutating func feed(_ bytes: Span<UInt8>) {
    var index = finishPending(with: bytes)
    while true {
      index += bytes.asciiPrefix(from: index)
      guard index < bytes.count else { return }
      switch UTF8Sequence(at: index, in: bytes) {
      case .valid(let length):
        valid += 1
        index += length
      case .invalid(let length):
        invalid += 1
        index += length
      case .incomplete:
        pending = (index..<bytes.count).map { bytes[$0] }
        return
      }
    }
  }

  mutating func finish() {
    if !pending.isEmpty { invalid += 1 }
    pending = []
  }

  /// Decides the sequence left from before; returns how many of the new bytes belong to it.
  private mutating func finishPending(with bytes: Span<UInt8>) -> Int {
    var taken = 0
    while !pending.isEmpty, taken < bytes.count {
      switch UTF8Sequence(at: 0, in: (pending + [bytes[taken]]).span) {
      case .incomplete:
        pending.append(bytes[taken])
        taken += 1
      case .valid:
        valid += 1
        pending = []
        taken += 1
      case .invalid:
        invalid += 1
        pending = []
      }
    }
    return taken
  }
}
