internal import Files
internal import SystemPackage

/// One of the two streams that a command writes to.
struct Terminal {
  /// For results.
  static let output = Terminal(descriptor: .standardOutput)
  /// For people.
  static let messages = Terminal(descriptor: .standardError)

  let descriptor: FileDescriptor

  /// Whether someone looks at it.
  var isInteractive: Bool { descriptor.isTerminal }

  /// Colour only where someone looks and has not asked to be spared (no-color.org).
  var style: TextStyle {
    let isSpared = CurrentProcess.environment("NO_COLOR")?.isEmpty == false || CurrentProcess.environment("TERM") == "dumb"
    return TextStyle(hasColour: isInteractive && !isSpared, width: isInteractive ? descriptor.columns ?? 80 : nil)
  }

  /// What cannot be written is lost: there is no one left to tell.
  func write(_ text: String) { write(bytes: text.utf8) }

  func write(bytes: some Sequence<UInt8>) { try? descriptor.writeEvery(bytes) }
}
