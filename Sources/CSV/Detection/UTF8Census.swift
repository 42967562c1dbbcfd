/// Counts the valid and the invalid UTF-8 sequences beyond ASCII.
struct UTF8Census: Sendable {
  private(set) var valid = 0
  private(set) var invalid = 0
  /// The start of a sequence that the last piece cut in two.
  private var pending: [UInt8] = []

  /// Whether all bytes so far are ASCII.
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

  /// Completes the pending sequence; returns how many of the new bytes belong to it.
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
