internal import AfstemFiles
internal import AfstemModel
internal import SystemPackage

/// One of the two streams that a command writes to.
struct Terminal {
  /// For results.
  static let output = Terminal(descriptor: .standardOutput)
  /// For people.
  static let messages = Terminal(descriptor: .standardError)

  let descriptor: FileDescriptor

  /// Whether it is a terminal.
  var isInteractive: Bool { descriptor.isTerminal }

  /// Colour only on a terminal, unless turned off (no-color.org).
  var style: TextStyle {
    let isSpared =
      CurrentProcess.environment("NO_COLOR")?.isEmpty == false || CurrentProcess.environment("TERM") == "dumb"
    return TextStyle(
      hasColour: isInteractive && !isSpared, width: isInteractive ? descriptor.columns ?? 80 : nil,
      height: isInteractive ? descriptor.rows ?? 24 : nil)
  }

  /// Writes text for people, in which control characters that are not ours are written out.
  ///
  /// Errors are ignored: there is nowhere left to report them.
  func write(_ text: String) {
    let shown = text.escapingControls(keepsLines: true)
    write(bytes: shown.replacing(TextStyle.escape, with: "\u{1B}").utf8)
  }

  func write(bytes: some Sequence<UInt8>) { try? descriptor.writeEvery(bytes) }
}
