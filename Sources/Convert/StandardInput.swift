internal import AfstemFiles
internal import SystemPackage

/// Standard input.
enum StandardInput {
  /// Enough to tell a workbook from text, and what the columns of text hold.
  static let headLength = 4 << 20

  /// The first bytes. Looking at a pipe consumes them, looking at a file does not.
  static func look() throws(Errno) -> (head: [UInt8], isTaken: Bool) {
    let input = FileDescriptor.standardInput
    let start = input.position
    var head: [UInt8] = []
    while head.count < headLength {
      let piece = try input.readSome(headLength - head.count)
      if piece.isEmpty { break }
      head += piece
    }
    guard let start else { return (head, true) }
    try input.move(to: start)
    return (head, false)
  }
}
